import { createFileRoute } from '@tanstack/react-router';
import { MySitesPage } from '@/features/farming/site-codes/my-sites-page';
import { Allowed } from '@/ui/allowed';

export const Route = createFileRoute('/_console/ban/ma-vung')({
  component: () => (
    <Allowed needs="sell">
      <MySitesPage />
    </Allowed>
  ),
});
