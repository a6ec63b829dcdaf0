import { createFileRoute } from '@tanstack/react-router';

export const Route = createFileRoute('/gio-hang')({ component: () => null });
