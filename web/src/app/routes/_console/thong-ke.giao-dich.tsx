import { createFileRoute } from '@tanstack/react-router';
import type { RecordSearch } from '@/features/statistics/filters';
import { RecordsPage } from '@/features/statistics/records/records-page';
import { Allowed } from '@/ui/allowed';

export const Route = createFileRoute('/_console/thong-ke/giao-dich')({
  validateSearch: (raw: Record<string, unknown>) => raw as RecordSearch,
  component: function Records() {
    const search = Route.useSearch();
    return (
      <Allowed needs="watchStatistics">
        <RecordsPage search={search} />
      </Allowed>
    );
  },
});
