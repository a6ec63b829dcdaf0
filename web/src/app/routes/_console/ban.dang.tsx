import { createFileRoute } from '@tanstack/react-router';
import { NewListingPage } from '@/features/catalogue/create-listing/new-listing-page';
import { Allowed } from '@/ui/allowed';

type Search = { buoc?: string; ma?: string; sua?: string; chep?: string };

export const Route = createFileRoute('/_console/ban/dang')({
  validateSearch: (search: Record<string, unknown>): Search =>
    Object.fromEntries(
      ['buoc', 'ma', 'sua', 'chep'].map((name) => [name, typeof search[name] === 'string' && search[name] ? search[name] : undefined]),
    ),
  component: function NewListing() {
    const { buoc, ma, sua, chep } = Route.useSearch();
    return (
      <Allowed needs="sell">
        {(me) => <NewListingPage key={`${sua}/${chep}`} me={me} question={buoc} soldId={ma} mends={sua} copies={chep} />}
      </Allowed>
    );
  },
});
