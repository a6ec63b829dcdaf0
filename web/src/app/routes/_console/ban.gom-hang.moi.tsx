import { createFileRoute } from '@tanstack/react-router';
import { cooperativeOf } from '@/api/cooperative';
import { NoCooperative } from '@/features/accounts/members/no-cooperative';
import { NewPoolPage } from '@/features/farming/pools/new-pool-page';
import { Allowed } from '@/ui/allowed';

export const Route = createFileRoute('/_console/ban/gom-hang/moi')({
  component: () => <Allowed needs="sell">{(me) => (cooperativeOf(me) ? <NewPoolPage /> : <NoCooperative />)}</Allowed>,
});
