import { createFileRoute } from '@tanstack/react-router';
import { PackingPage } from '@/features/ordering/packing/packing-page';
import { Allowed } from '@/ui/allowed';

export const Route = createFileRoute('/_console/ban/soan-hang')({
  component: () => (
    <Allowed needs="sell">
      <PackingPage />
    </Allowed>
  ),
});
