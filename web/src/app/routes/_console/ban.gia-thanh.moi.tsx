import { createFileRoute } from '@tanstack/react-router';
import { NewCostSheetPage } from '@/features/farming/costs/new-cost-sheet-page';
import { Allowed } from '@/ui/allowed';

export const Route = createFileRoute('/_console/ban/gia-thanh/moi')({
  component: () => <Allowed needs="sell">{(me) => <NewCostSheetPage me={me} />}</Allowed>,
});
