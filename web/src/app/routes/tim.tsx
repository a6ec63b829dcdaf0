import { createFileRoute } from '@tanstack/react-router';
import { FindPage } from '@/features/catalogue/find-listings/find-page';
import { readFilter } from '@/features/catalogue/find-listings/listing-filter';

export const Route = createFileRoute('/tim')({ validateSearch: readFilter, component: Component });

function Component() {
  const navigate = Route.useNavigate();
  return <FindPage filter={Route.useSearch()} setFilter={(search) => navigate({ search, resetScroll: false })} />;
}
