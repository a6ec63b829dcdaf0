import { createFileRoute } from '@tanstack/react-router';
import { ImportPage } from '@/features/catalogue/import-listings/import-page';
import { Allowed } from '@/ui/allowed';

type Search = { dot?: string | undefined };

export const Route = createFileRoute('/_console/ban/nhap-hang')({
  validateSearch: ({ dot }: Record<string, unknown>): Search => ({ dot: typeof dot === 'string' ? dot : undefined }),
  component: function Imported() {
    const { dot } = Route.useSearch();
    return <Allowed needs="sell">{(me) => <ImportPage me={me} id={dot} />}</Allowed>;
  },
});
