import { createFileRoute } from '@tanstack/react-router';

export const Route = createFileRoute('/truy-xuat')({ component: () => null });
