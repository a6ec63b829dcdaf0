import { createFileRoute } from '@tanstack/react-router';
import { CostReviewsPage, isReviewState } from '@/features/farming/costs/cost-reviews-page';
import { Allowed } from '@/ui/allowed';

type Search = { trangThai?: string };

export const Route = createFileRoute('/_console/duyet/gia-thanh/')({
  validateSearch: ({ trangThai }: Record<string, unknown>): Search => ({
    trangThai: typeof trangThai === 'string' ? trangThai : undefined,
  }),
  component: function Listed() {
    const { trangThai } = Route.useSearch();
    return (
      <Allowed needs="reviewCostSheets">
        <CostReviewsPage status={isReviewState(trangThai) ? trangThai : undefined} />
      </Allowed>
    );
  },
});
