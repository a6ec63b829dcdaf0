import { createFileRoute } from '@tanstack/react-router';
import { isOrderStatus, SellerOrdersPage } from '@/features/ordering/sell-orders/orders-page';
import { Allowed } from '@/ui/allowed';

type Search = { trangThai?: string };

export const Route = createFileRoute('/_console/ban/don/')({
  validateSearch: ({ trangThai }: Record<string, unknown>): Search => ({
    trangThai: typeof trangThai === 'string' ? trangThai : undefined,
  }),
  component: function Listed() {
    const { trangThai } = Route.useSearch();
    return (
      <Allowed needs="sell">
        <SellerOrdersPage status={isOrderStatus(trangThai) ? trangThai : undefined} />
      </Allowed>
    );
  },
});
