import { createFileRoute } from '@tanstack/react-router';
import { ShopsPage } from '@/features/catalogue/other-channels/shops-page';
import { Allowed } from '@/ui/allowed';

export const Route = createFileRoute('/_console/ban/kenh-khac')({
  component: () => (
    <Allowed needs="sell">
      <ShopsPage />
    </Allowed>
  ),
});
