import { createFileRoute } from '@tanstack/react-router';
import { MyCertificatesPage } from '@/features/farming/certificates/my-certificates-page';
import { Allowed } from '@/ui/allowed';

export const Route = createFileRoute('/_console/ban/chung-nhan/')({
  component: () => <Allowed needs="sell">{(me) => <MyCertificatesPage me={me} />}</Allowed>,
});
