import { createFileRoute } from '@tanstack/react-router';
import { CostReviewPage } from '@/features/farming/costs/cost-review-page';
import { Allowed } from '@/ui/allowed';

export const Route = createFileRoute('/_console/duyet/gia-thanh/$id')({
  component: function One() {
    const { id } = Route.useParams();
    return (
      <Allowed needs="reviewCostSheets">
        <CostReviewPage id={id} />
      </Allowed>
    );
  },
});
