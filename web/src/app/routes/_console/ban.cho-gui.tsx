import { createFileRoute } from '@tanstack/react-router';
import { QueuePage } from '@/features/catalogue/create-listing/queue/queue-page';
import { Allowed } from '@/ui/allowed';

export const Route = createFileRoute('/_console/ban/cho-gui')({
  component: () => <Allowed needs="sell">{(me) => <QueuePage me={me} />}</Allowed>,
});
