import { createFileRoute } from '@tanstack/react-router';
import { DashboardPage } from '@/features/statistics/dashboard/dashboard-page';
import type { Search } from '@/features/statistics/filters';

/** What the address says is read by the page. Open to all: the server decides how much of it. */
export const Route = createFileRoute('/_console/thong-ke/')({
  validateSearch: (raw: Record<string, unknown>) => raw as Search,
  component: function Statistics() {
    return <DashboardPage search={Route.useSearch()} />;
  },
});
