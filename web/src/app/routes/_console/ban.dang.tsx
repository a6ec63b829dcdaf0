import { createFileRoute } from '@tanstack/react-router';
import { NewListingPage } from '@/features/catalogue/create-listing/new-listing-page';
import { Allowed } from '@/ui/allowed';
import { only } from '../../search-params';

export const Route = createFileRoute('/_console/ban/dang')({
  validateSearch: only('buoc', 'ma', 'sua', 'chep', 'loai', 'lo'),
  component: function NewListing() {
    const { buoc, ma, sua, chep, loai, lo } = Route.useSearch();
    return (
      <Allowed needs="sell">
        {(me) => (
          <NewListingPage
            key={`${sua}/${chep}/${lo}`}
            me={me}
            question={buoc}
            soldId={ma}
            mends={sua}
            copies={chep}
            lot={lo}
            isGrade={Boolean(loai)}
          />
        )}
      </Allowed>
    );
  },
});
