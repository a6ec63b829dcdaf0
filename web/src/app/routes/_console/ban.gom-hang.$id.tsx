import { createFileRoute } from '@tanstack/react-router';
import { PoolPage } from '@/features/farming/pools/pool-page';
import { Allowed } from '@/ui/allowed';

export const Route = createFileRoute('/_console/ban/gom-hang/$id')({
  component: function One() {
    const { id } = Route.useParams();
    return (
      <Allowed needs="sell">
        <PoolPage key={id} id={id} />
      </Allowed>
    );
  },
});
