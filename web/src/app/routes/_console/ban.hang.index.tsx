import { createFileRoute } from '@tanstack/react-router';
import { isListingStatus, MyListingsPage } from '@/features/catalogue/manage-listings/my-listings-page';
import { Allowed } from '@/ui/allowed';
import { only } from '../../search-params';

export const Route = createFileRoute('/_console/ban/hang/')({
  validateSearch: only('trangThai'),
  component: function Listed() {
    const { trangThai } = Route.useSearch();
    return (
      <Allowed needs="sell">
        <MyListingsPage status={isListingStatus(trangThai) ? trangThai : undefined} />
      </Allowed>
    );
  },
});
