import { createFileRoute } from '@tanstack/react-router';
import { NewSitePage } from '@/features/farming/site-codes/new-site-page';
import { Allowed } from '@/ui/allowed';

export const Route = createFileRoute('/_console/ma-vung/moi')({
  component: () => (
    <Allowed needs="keepRegisters">
      <NewSitePage />
    </Allowed>
  ),
});
