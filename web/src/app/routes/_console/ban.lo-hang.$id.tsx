import { createFileRoute } from '@tanstack/react-router';
import { LotPage } from '@/features/farming/lots/lot-page';
import { Allowed } from '@/ui/allowed';

export const Route = createFileRoute('/_console/ban/lo-hang/$id')({
  component: function One() {
    const { id } = Route.useParams();
    return (
      <Allowed needs="sell">
        <LotPage key={id} id={id} base="/ban/lo-hang/$id" back="/ban/lo-hang" />
      </Allowed>
    );
  },
});
