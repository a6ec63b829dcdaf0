import { createFileRoute } from '@tanstack/react-router';
import { ReviewsPage } from '@/features/farming/certificates/reviews-page';
import { Allowed } from '@/ui/allowed';

type Search = { xong?: boolean };

export const Route = createFileRoute('/_console/duyet-chung-nhan')({
  validateSearch: ({ xong }: Record<string, unknown>): Search => (xong === true || xong === 'true' ? { xong: true } : {}),
  component: function Reviews() {
    const { xong } = Route.useSearch();
    return (
      <Allowed needs="reviewCertificates">
        <ReviewsPage done={xong === true} />
      </Allowed>
    );
  },
});
