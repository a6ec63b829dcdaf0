import { createFileRoute } from '@tanstack/react-router';
import { CheckoutPage, type Step } from '@/features/ordering/place-order/checkout-page';

const steps: readonly Step[] = ['dia-chi', 'kiem-tra', 'xong'];

export const Route = createFileRoute('/_own/dat-hang')({
  validateSearch: (search: Record<string, unknown>): { buoc?: Step } => {
    const buoc = steps.find((step) => step === search.buoc);
    return buoc ? { buoc } : {};
  },
  component: Component,
});

function Component() {
  const navigate = Route.useNavigate();
  return <CheckoutPage step={Route.useSearch().buoc ?? 'dia-chi'} go={(buoc) => navigate({ search: { buoc } })} />;
}
