import { createFileRoute } from '@tanstack/react-router';
import { cooperativeOf } from '@/api/cooperative';
import { NoCooperative } from '@/features/accounts/members/no-cooperative';
import { CyclesPage } from '@/features/catalogue/order-cycles/cycles-page';
import { Allowed } from '@/ui/allowed';

export const Route = createFileRoute('/_console/htx/dot-dat/')({
  component: () => <Allowed needs="sell">{(me) => (cooperativeOf(me) ? <CyclesPage /> : <NoCooperative />)}</Allowed>,
});
