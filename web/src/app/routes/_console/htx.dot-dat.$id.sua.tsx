import { createFileRoute } from '@tanstack/react-router';
import { cooperativeOf } from '@/api/cooperative';
import { NoCooperative } from '@/features/accounts/members/no-cooperative';
import { EditCyclePage } from '@/features/catalogue/order-cycles/edit-cycle-page';
import { Allowed } from '@/ui/allowed';

export const Route = createFileRoute('/_console/htx/dot-dat/$id/sua')({
  component: function One() {
    const { id } = Route.useParams();
    return <Allowed needs="sell">{(me) => (cooperativeOf(me) ? <EditCyclePage key={id} id={id} /> : <NoCooperative />)}</Allowed>;
  },
});
