import { createFileRoute } from '@tanstack/react-router';
import { ContractPage } from '@/features/chains/contracts/contract-page';
import { Allowed } from '@/ui/allowed';

export const Route = createFileRoute('/_console/hop-dong/$id')({
  component: function One() {
    const { id } = Route.useParams();
    return <Allowed needs="contract">{(me) => <ContractPage me={me} id={id} />}</Allowed>;
  },
});
