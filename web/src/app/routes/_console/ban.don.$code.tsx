import { createFileRoute } from '@tanstack/react-router';
import { SellerOrderPage } from '@/features/ordering/sell-orders/order-page';
import { Allowed } from '@/ui/allowed';

export const Route = createFileRoute('/_console/ban/don/$code')({
  component: function One() {
    const { code } = Route.useParams();
    return (
      <Allowed needs="sell">
        <SellerOrderPage key={code} code={code} />
      </Allowed>
    );
  },
});
