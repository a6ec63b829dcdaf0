import { createFileRoute } from '@tanstack/react-router';
import { CategoryPage } from '@/features/catalogue/find-listings/category-page';
import { readFilter } from '@/features/catalogue/find-listings/listing-filter';

export const Route = createFileRoute('/danh-muc/$slug')({ validateSearch: readFilter, component: Component });

function Component() {
  const navigate = Route.useNavigate();
  return (
    <CategoryPage
      slug={Route.useParams().slug}
      filter={Route.useSearch()}
      setFilter={(search) => navigate({ search, resetScroll: false })}
    />
  );
}
