import { createFileRoute } from '@tanstack/react-router';
import { SellerHomePage } from '@/features/catalogue/sell/home-page';
import { Allowed } from '@/ui/allowed';

export const Route = createFileRoute('/_console/ban/')({
  component: () => <Allowed needs="sell">{(me) => <SellerHomePage me={me} />}</Allowed>,
});
