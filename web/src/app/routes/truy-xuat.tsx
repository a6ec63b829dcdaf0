import { createFileRoute } from '@tanstack/react-router';
import { TraceEntryPage } from '@/features/farming/trace/trace-entry-page';

export const Route = createFileRoute('/truy-xuat')({ component: () => <TraceEntryPage /> });
