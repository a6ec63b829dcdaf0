import { createFileRoute } from '@tanstack/react-router';
import { DenyPage } from '@/features/farming/lots/deny-page';
import { Allowed } from '@/ui/allowed';

export const Route = createFileRoute('/_console/ban/lo-hang/khong-phai')({
  validateSearch: (search: Record<string, unknown>): { code?: string } => (typeof search.code === 'string' ? { code: search.code } : {}),
  component: function Deny() {
    const { code } = Route.useSearch();
    return (
      <Allowed needs="sell">
        <DenyPage code={code ?? ''} />
      </Allowed>
    );
  },
});
