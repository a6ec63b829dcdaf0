import { createFileRoute } from '@tanstack/react-router';

export const Route = createFileRoute('/dang-nhap')({ component: () => null });
