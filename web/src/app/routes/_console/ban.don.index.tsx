import { createFileRoute } from '@tanstack/react-router';
import { isOrderStatus, SellerOrdersPage } from '@/features/ordering/sell-orders/orders-page';
import { Allowed } from '@/ui/allowed';
import { only } from '../../search-params';

export const Route = createFileRoute('/_console/ban/don/')({
  validateSearch: only('trangThai'),
  component: function Listed() {
    const { trangThai } = Route.useSearch();
    return (
      <Allowed needs="sell">
        <SellerOrdersPage status={isOrderStatus(trangThai) ? trangThai : undefined} />
      </Allowed>
    );
  },
});
