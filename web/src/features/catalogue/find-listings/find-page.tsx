import { lazy, Suspense } from 'react';
import { useMe } from '@/api/session';
import { t } from '@/i18n';
import { Page } from '@/ui/page';
import type { ListingFilter } from './listing-filter';
import { Results } from './results';

type Props = { filter: ListingFilter; setFilter: (filter: ListingFilter) => void };

const SaveSearch = lazy(() => import('../watch/save-search'));

export function FindPage({ filter, setFilter }: Props) {
  const mayBuy = useMe()?.permissions.includes('buy');
  const { sort: _, ...asked } = filter;
  const title = filter.q ? t('find.titleOf', { q: filter.q }) : t('find.title');
  return (
    <Page title={title}>
      {mayBuy && Object.keys(asked).length > 0 && (
        <Suspense>
          <SaveSearch key={JSON.stringify(asked)} filter={filter} name={filter.q ?? filter.product?.join(', ') ?? title} />
        </Suspense>
      )}
      <Results filter={filter} setFilter={setFilter} />
    </Page>
  );
}
