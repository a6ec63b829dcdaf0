import { createFileRoute } from '@tanstack/react-router';
import { CostReviewsPage, isReviewState } from '@/features/farming/costs/cost-reviews-page';
import { Allowed } from '@/ui/allowed';
import { only } from '../../search-params';

export const Route = createFileRoute('/_console/duyet/gia-thanh/')({
  validateSearch: only('trangThai'),
  component: function Listed() {
    const { trangThai } = Route.useSearch();
    return (
      <Allowed needs="reviewCostSheets">
        <CostReviewsPage status={isReviewState(trangThai) ? trangThai : undefined} />
      </Allowed>
    );
  },
});
