import { createFileRoute } from '@tanstack/react-router';
import { OrderPage } from '@/features/ordering/read-order/order-page';
import { SignedIn } from '../../shell/signed-in';

export const Route = createFileRoute('/_own/don-hang/$code')({ component: Component });

function Component() {
  return (
    <SignedIn>
      <OrderPage code={Route.useParams().code} />
    </SignedIn>
  );
}
