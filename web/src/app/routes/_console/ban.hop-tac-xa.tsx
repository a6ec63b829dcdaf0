import { createFileRoute } from '@tanstack/react-router';
import { MyCooperativesPage } from '@/features/accounts/members/my-cooperatives-page';
import { Allowed } from '@/ui/allowed';

export const Route = createFileRoute('/_console/ban/hop-tac-xa')({
  component: () => <Allowed needs="sell">{(me) => <MyCooperativesPage me={me} />}</Allowed>,
});
