import { createFileRoute } from '@tanstack/react-router';
import type { TrackerSearch } from '@/features/programmes/training/filters';
import { TrackerPage } from '@/features/programmes/training/tracker-page';
import { Allowed } from '@/ui/allowed';

export const Route = createFileRoute('/_console/dao-tao/')({
  validateSearch: (raw: Record<string, unknown>) => raw as TrackerSearch,
  component: function Tracker() {
    const search = Route.useSearch();
    return (
      <Allowed needs="watchTraining">
        <TrackerPage search={search} />
      </Allowed>
    );
  },
});
