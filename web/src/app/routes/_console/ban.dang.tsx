import { createFileRoute } from '@tanstack/react-router';
import { NewListingPage } from '@/features/catalogue/create-listing/new-listing-page';
import { Allowed } from '@/ui/allowed';

type Search = { buoc?: string; ma?: string };

export const Route = createFileRoute('/_console/ban/dang')({
  validateSearch: ({ buoc, ma }: Record<string, unknown>): Search => ({
    buoc: typeof buoc === 'string' ? buoc : undefined,
    ma: typeof ma === 'string' ? ma : undefined,
  }),
  component: function NewListing() {
    const { buoc, ma } = Route.useSearch();
    return <Allowed needs="sell">{(me) => <NewListingPage me={me} question={buoc} soldId={ma} />}</Allowed>;
  },
});
