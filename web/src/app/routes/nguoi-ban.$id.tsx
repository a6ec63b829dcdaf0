import { createFileRoute } from '@tanstack/react-router';

export const Route = createFileRoute('/nguoi-ban/$id')({ component: () => null });
