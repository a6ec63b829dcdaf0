import { createFileRoute } from '@tanstack/react-router';
import { AmendCertificatePage } from '@/features/farming/certificates/amend-certificate-page';
import { Allowed } from '@/ui/allowed';

export const Route = createFileRoute('/_console/ban/chung-nhan/$id')({
  component: function One() {
    const { id } = Route.useParams();
    return (
      <Allowed needs="sell">
        <AmendCertificatePage key={id} id={id} />
      </Allowed>
    );
  },
});
