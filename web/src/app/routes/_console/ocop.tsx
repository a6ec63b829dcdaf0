import { createFileRoute } from '@tanstack/react-router';
import { only } from '@/app/search-params';
import { KeepOcopPage } from '@/features/farming/ocop/keep-ocop-page';
import { Allowed } from '@/ui/allowed';

export const Route = createFileRoute('/_console/ocop')({
  validateSearch: only('q', 'sao'),
  component: function Keep() {
    const navigate = Route.useNavigate();
    return (
      <Allowed needs="keepRegisters">
        <KeepOcopPage search={Route.useSearch()} setSearch={(search) => navigate({ search, replace: true, resetScroll: false })} />
      </Allowed>
    );
  },
});
