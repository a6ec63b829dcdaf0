import { createFileRoute } from '@tanstack/react-router';
import { DraftContractPage } from '@/features/chains/contracts/draft-page';
import { Allowed } from '@/ui/allowed';

export const Route = createFileRoute('/_console/hop-dong/moi')({
  component: () => <Allowed needs="contract">{(me) => <DraftContractPage me={me} />}</Allowed>,
});
