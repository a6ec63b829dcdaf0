import { createFileRoute } from '@tanstack/react-router';

export const Route = createFileRoute('/ho-tro')({ component: () => null });
