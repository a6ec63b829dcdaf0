import { createFileRoute } from '@tanstack/react-router';
import { cooperativeOf } from '@/api/cooperative';
import { NoCooperative } from '@/features/accounts/members/no-cooperative';
import { CyclePage } from '@/features/catalogue/order-cycles/cycle-page';
import { Allowed } from '@/ui/allowed';

export const Route = createFileRoute('/_console/htx/dot-dat/$id/')({
  component: function One() {
    const { id } = Route.useParams();
    return <Allowed needs="sell">{(me) => (cooperativeOf(me) ? <CyclePage key={id} id={id} /> : <NoCooperative />)}</Allowed>;
  },
});
