import { createFileRoute } from '@tanstack/react-router';
import { RecallsPage } from '@/features/farming/lots/recalls-page';
import { Allowed } from '@/ui/allowed';

export const Route = createFileRoute('/_console/an-toan/')({
  component: () => (
    <Allowed needs="guardLots">
      <RecallsPage />
    </Allowed>
  ),
});
