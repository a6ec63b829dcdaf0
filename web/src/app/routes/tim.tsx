import { createFileRoute } from '@tanstack/react-router';

export const Route = createFileRoute('/tim')({ component: () => null });
