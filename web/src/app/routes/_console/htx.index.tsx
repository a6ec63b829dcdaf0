import { createFileRoute } from '@tanstack/react-router';
import { CooperativePage } from '@/features/accounts/members/cooperative-page';
import { Allowed } from '@/ui/allowed';

export const Route = createFileRoute('/_console/htx/')({
  component: () => <Allowed needs="sell">{(me) => <CooperativePage me={me} />}</Allowed>,
});
