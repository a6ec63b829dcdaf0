import { createFileRoute } from '@tanstack/react-router';

export const Route = createFileRoute('/don-hang/')({ component: () => null });
