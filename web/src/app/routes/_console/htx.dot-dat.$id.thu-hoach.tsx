import { createFileRoute } from '@tanstack/react-router';
import { cooperativeOf } from '@/api/cooperative';
import { NoCooperative } from '@/features/accounts/members/no-cooperative';
import { HarvestPage } from '@/features/ordering/harvest/harvest-page';
import { Allowed } from '@/ui/allowed';

export const Route = createFileRoute('/_console/htx/dot-dat/$id/thu-hoach')({
  component: function One() {
    const { id } = Route.useParams();
    return <Allowed needs="sell">{(me) => (cooperativeOf(me) ? <HarvestPage key={id} id={id} /> : <NoCooperative />)}</Allowed>;
  },
});
