import { createFileRoute } from '@tanstack/react-router';

export const Route = createFileRoute('/dang-ky')({ component: () => null });
