import { createFileRoute } from '@tanstack/react-router';
import { GridPage } from '@/features/catalogue/bulk-grid/grid-page';
import { Allowed } from '@/ui/allowed';

export const Route = createFileRoute('/_console/ban/hang/bang')({
  component: () => <Allowed needs="sell">{() => <GridPage />}</Allowed>,
});
