import { createFileRoute } from '@tanstack/react-router';
import type { OrderStatus } from '@/api/types';
import { MyOrdersPage } from '@/features/ordering/list-orders/my-orders-page';
import { SignedIn } from '../../shell/signed-in';

const statuses: readonly OrderStatus[] = ['placed', 'confirmed', 'shipped', 'delivered', 'cancelled', 'returned'];

export const Route = createFileRoute('/_own/don-hang/')({
  validateSearch: (search: Record<string, unknown>): { status?: OrderStatus } => {
    const status = statuses.find((one) => one === search.status);
    return status ? { status } : {};
  },
  component: Component,
});

function Component() {
  const navigate = Route.useNavigate();
  const { status } = Route.useSearch();
  return (
    <SignedIn>
      <MyOrdersPage status={status} setStatus={(next) => navigate({ search: { status: next } })} />
    </SignedIn>
  );
}
