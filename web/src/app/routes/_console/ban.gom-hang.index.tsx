import { createFileRoute } from '@tanstack/react-router';
import { PoolsPage } from '@/features/farming/pools/pools-page';
import { Allowed } from '@/ui/allowed';

export const Route = createFileRoute('/_console/ban/gom-hang/')({
  component: () => <Allowed needs="sell">{(me) => <PoolsPage me={me} />}</Allowed>,
});
