import { createFileRoute } from '@tanstack/react-router';
import { TraceEntryPage } from '@/features/farming/trace/trace-entry-page';

export const Route = createFileRoute('/_own/truy-xuat/')({ component: () => <TraceEntryPage /> });
