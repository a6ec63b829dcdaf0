import { createFileRoute } from '@tanstack/react-router';

export const Route = createFileRoute('/san-pham/$id')({ component: () => null });
