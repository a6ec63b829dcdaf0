import { createFileRoute } from '@tanstack/react-router';
import { NewListingPage } from '@/features/catalogue/create-listing/new-listing-page';
import { Allowed } from '@/ui/allowed';
import { only } from '../../search-params';

export const Route = createFileRoute('/_console/ban/dang')({
  validateSearch: only('buoc', 'ma', 'sua', 'chep', 'loai'),
  component: function NewListing() {
    const { buoc, ma, sua, chep, loai } = Route.useSearch();
    return (
      <Allowed needs="sell">
        {(me) => (
          <NewListingPage key={`${sua}/${chep}`} me={me} question={buoc} soldId={ma} mends={sua} copies={chep} isGrade={Boolean(loai)} />
        )}
      </Allowed>
    );
  },
});
