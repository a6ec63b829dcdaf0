import { createFileRoute } from '@tanstack/react-router';

export const Route = createFileRoute('/don-hang/$code')({ component: () => null });
