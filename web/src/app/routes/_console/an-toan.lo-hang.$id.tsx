import { createFileRoute } from '@tanstack/react-router';
import { LotPage } from '@/features/farming/lots/lot-page';
import { Allowed } from '@/ui/allowed';

export const Route = createFileRoute('/_console/an-toan/lo-hang/$id')({
  component: function One() {
    const { id } = Route.useParams();
    return (
      <Allowed needs="guardLots">
        <LotPage key={id} id={id} base="/an-toan/lo-hang/$id" back="/an-toan" />
      </Allowed>
    );
  },
});
