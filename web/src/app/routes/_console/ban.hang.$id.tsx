import { createFileRoute } from '@tanstack/react-router';
import { EditListingPage } from '@/features/catalogue/manage-listings/edit-listing-page';
import { Allowed } from '@/ui/allowed';

export const Route = createFileRoute('/_console/ban/hang/$id')({
  component: function One() {
    const { id } = Route.useParams();
    return (
      <Allowed needs="sell">
        <EditListingPage key={id} id={id} />
      </Allowed>
    );
  },
});
