import { createFileRoute } from '@tanstack/react-router';
import { LotsPage } from '@/features/farming/lots/lots-page';
import { Allowed } from '@/ui/allowed';

export const Route = createFileRoute('/_console/ban/lo-hang/')({
  component: () => <Allowed needs="sell">{(me) => <LotsPage me={me} />}</Allowed>,
});
