import { createFileRoute } from '@tanstack/react-router';
import { NewCertificatePage } from '@/features/farming/certificates/new-certificate-page';
import { Allowed } from '@/ui/allowed';

export const Route = createFileRoute('/_console/ban/chung-nhan/moi')({
  component: () => <Allowed needs="sell">{(me) => <NewCertificatePage me={me} />}</Allowed>,
});
