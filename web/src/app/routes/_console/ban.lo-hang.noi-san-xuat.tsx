import { createFileRoute } from '@tanstack/react-router';
import { PlacePage } from '@/features/farming/trace/place-page';
import { Allowed } from '@/ui/allowed';

export const Route = createFileRoute('/_console/ban/lo-hang/noi-san-xuat')({
  component: () => <Allowed needs="sell">{(me) => <PlacePage me={me} />}</Allowed>,
});
