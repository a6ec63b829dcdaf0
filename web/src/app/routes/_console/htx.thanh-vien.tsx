import { createFileRoute } from '@tanstack/react-router';
import { MembersPage } from '@/features/accounts/members/members-page';
import { Allowed } from '@/ui/allowed';

export const Route = createFileRoute('/_console/htx/thanh-vien')({
  component: () => <Allowed needs="sell">{(me) => <MembersPage me={me} />}</Allowed>,
});
