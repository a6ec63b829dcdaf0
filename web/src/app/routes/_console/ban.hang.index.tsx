import { createFileRoute } from '@tanstack/react-router';
import { isListingStatus, MyListingsPage } from '@/features/catalogue/manage-listings/my-listings-page';
import { Allowed } from '@/ui/allowed';

type Search = { trangThai?: string };

export const Route = createFileRoute('/_console/ban/hang/')({
  validateSearch: ({ trangThai }: Record<string, unknown>): Search => ({
    trangThai: typeof trangThai === 'string' ? trangThai : undefined,
  }),
  component: function Listed() {
    const { trangThai } = Route.useSearch();
    return (
      <Allowed needs="sell">
        <MyListingsPage status={isListingStatus(trangThai) ? trangThai : undefined} />
      </Allowed>
    );
  },
});
