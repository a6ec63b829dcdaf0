import { createFileRoute } from '@tanstack/react-router';
import { ContractsPage, isContractStatus } from '@/features/chains/contracts/contracts-page';
import { Allowed } from '@/ui/allowed';

type Search = { trangThai?: string };

export const Route = createFileRoute('/_console/hop-dong/')({
  validateSearch: ({ trangThai }: Record<string, unknown>): Search => ({
    trangThai: typeof trangThai === 'string' ? trangThai : undefined,
  }),
  component: function Listed() {
    const { trangThai } = Route.useSearch();
    return (
      <Allowed needs="contract">{(me) => <ContractsPage me={me} status={isContractStatus(trangThai) ? trangThai : undefined} />}</Allowed>
    );
  },
});
