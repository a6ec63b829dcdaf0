import { createFileRoute } from '@tanstack/react-router';
import { only } from '@/app/search-params';
import { OcopProductsPage } from '@/features/farming/ocop/ocop-page';

export const Route = createFileRoute('/_own/san-pham-ocop')({
  validateSearch: only('q', 'sao', 'tinh'),
  component: function Ocop() {
    const navigate = Route.useNavigate();
    return <OcopProductsPage search={Route.useSearch()} setSearch={(search) => navigate({ search, replace: true, resetScroll: false })} />;
  },
});
