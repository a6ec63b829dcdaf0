import { createFileRoute } from '@tanstack/react-router';
import { ContractsPage, isContractStatus } from '@/features/chains/contracts/contracts-page';
import { Allowed } from '@/ui/allowed';
import { only } from '../../search-params';

export const Route = createFileRoute('/_console/hop-dong/')({
  validateSearch: only('trangThai'),
  component: function Listed() {
    const { trangThai } = Route.useSearch();
    return (
      <Allowed needs="contract">{(me) => <ContractsPage me={me} status={isContractStatus(trangThai) ? trangThai : undefined} />}</Allowed>
    );
  },
});
