import { createFileRoute } from '@tanstack/react-router';
import { cooperativeOf } from '@/api/cooperative';
import { NoCooperative } from '@/features/accounts/members/no-cooperative';
import { NewCyclePage } from '@/features/catalogue/order-cycles/edit-cycle-page';
import { Allowed } from '@/ui/allowed';

export const Route = createFileRoute('/_console/htx/dot-dat/moi')({
  component: () => <Allowed needs="sell">{(me) => (cooperativeOf(me) ? <NewCyclePage /> : <NoCooperative />)}</Allowed>,
});
