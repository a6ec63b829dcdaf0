import { createFileRoute } from '@tanstack/react-router';
import { only } from '@/app/search-params';
import { SitesPage } from '@/features/farming/site-codes/sites-page';
import { Allowed } from '@/ui/allowed';

export const Route = createFileRoute('/_console/ma-vung/')({
  validateSearch: only('q', 'loai', 'tinhTrang'),
  component: function Sites() {
    const navigate = Route.useNavigate();
    return (
      <Allowed needs="keepRegisters">
        <SitesPage search={Route.useSearch()} setSearch={(search) => navigate({ search, replace: true, resetScroll: false })} />
      </Allowed>
    );
  },
});
