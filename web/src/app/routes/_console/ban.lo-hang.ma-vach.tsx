import { createFileRoute } from '@tanstack/react-router';
import { GtinsPage } from '@/features/farming/trace/gtins-page';
import { Allowed } from '@/ui/allowed';

export const Route = createFileRoute('/_console/ban/lo-hang/ma-vach')({
  component: () => (
    <Allowed needs="sell">
      <GtinsPage />
    </Allowed>
  ),
});
