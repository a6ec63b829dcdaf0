import { createFileRoute } from '@tanstack/react-router';
import { only } from '@/app/search-params';
import { LookUpPage } from '@/features/farming/site-codes/look-up-page';

export const Route = createFileRoute('/_own/tra-ma-vung')({
  validateSearch: only('ma'),
  component: function LookUp() {
    const navigate = Route.useNavigate();
    const { ma = '' } = Route.useSearch();
    return <LookUpPage key={ma} code={ma} ask={(code) => navigate({ search: code ? { ma: code } : {} })} />;
  },
});
