import { createFileRoute } from '@tanstack/react-router';
import { SitePage } from '@/features/farming/site-codes/site-page';
import { Allowed } from '@/ui/allowed';

export const Route = createFileRoute('/_console/ma-vung/$id')({
  component: function One() {
    const { id } = Route.useParams();
    return (
      <Allowed needs="keepRegisters">
        <SitePage key={id} id={id} />
      </Allowed>
    );
  },
});
