import { createFileRoute } from '@tanstack/react-router';

export const Route = createFileRoute('/hop-thu')({ component: () => null });
