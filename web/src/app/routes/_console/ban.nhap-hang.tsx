import { createFileRoute } from '@tanstack/react-router';
import { ImportPage } from '@/features/catalogue/import-listings/import-page';
import { Allowed } from '@/ui/allowed';
import { only } from '../../search-params';

export const Route = createFileRoute('/_console/ban/nhap-hang')({
  validateSearch: only('dot'),
  component: function Imported() {
    const { dot } = Route.useSearch();
    return <Allowed needs="sell">{(me) => <ImportPage me={me} id={dot} />}</Allowed>;
  },
});
