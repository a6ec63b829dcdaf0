import { createFileRoute } from '@tanstack/react-router';
import { only } from '@/app/search-params';
import { ChannelTotalsPage } from '@/features/catalogue/other-channels/totals-page';
import { Allowed } from '@/ui/allowed';

export const Route = createFileRoute('/_console/thong-ke/kenh-khac')({
  validateSearch: only('thang'),
  component: function Totals() {
    const navigate = Route.useNavigate();
    return (
      <Allowed needs="watchStatistics">
        <ChannelTotalsPage search={Route.useSearch()} setSearch={(search) => navigate({ search, replace: true, resetScroll: false })} />
      </Allowed>
    );
  },
});
