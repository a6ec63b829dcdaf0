import { createFileRoute } from '@tanstack/react-router';
import { readFilter } from '@/features/catalogue/find-listings/listing-filter';
import { SellerPage } from '@/features/catalogue/read-seller/seller-page';

export const Route = createFileRoute('/nguoi-ban/$id')({ validateSearch: readFilter, component: Component });

function Component() {
  const navigate = Route.useNavigate();
  return (
    <SellerPage id={Route.useParams().id} filter={Route.useSearch()} setFilter={(search) => navigate({ search, resetScroll: false })} />
  );
}
