import { createFileRoute } from '@tanstack/react-router';

export const Route = createFileRoute('/tai-khoan')({ component: () => null });
