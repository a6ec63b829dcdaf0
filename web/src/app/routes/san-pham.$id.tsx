import { createFileRoute } from '@tanstack/react-router';
import { ListingPage } from '@/features/catalogue/read-listing/listing-page';

export const Route = createFileRoute('/san-pham/$id')({ component: Component });

function Component() {
  const { id } = Route.useParams();
  return <ListingPage key={id} id={id} />;
}
