import { createFileRoute } from '@tanstack/react-router';
import { CostSheetPage } from '@/features/farming/costs/cost-sheet-page';
import { Allowed } from '@/ui/allowed';

export const Route = createFileRoute('/_console/ban/gia-thanh/$id')({
  component: function One() {
    const { id } = Route.useParams();
    return (
      <Allowed needs="sell">
        <CostSheetPage id={id} />
      </Allowed>
    );
  },
});
