import { createFileRoute } from '@tanstack/react-router';
import { CostSheetsPage } from '@/features/farming/costs/cost-sheets-page';
import { Allowed } from '@/ui/allowed';

export const Route = createFileRoute('/_console/ban/gia-thanh/')({
  component: () => (
    <Allowed needs="sell">
      <CostSheetsPage />
    </Allowed>
  ),
});
