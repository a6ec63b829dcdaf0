import { createFileRoute } from '@tanstack/react-router';

export const Route = createFileRoute('/danh-muc/$slug')({ component: () => null });
