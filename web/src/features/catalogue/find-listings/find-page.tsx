import { t } from '@/i18n';
import { Page } from '@/ui/page';
import type { ListingFilter } from './listing-filter';
import { Results } from './results';

type Props = { filter: ListingFilter; setFilter: (filter: ListingFilter) => void };

export function FindPage({ filter, setFilter }: Props) {
  return (
    <Page title={filter.q ? t('find.titleOf', { q: filter.q }) : t('find.title')}>
      <Results filter={filter} setFilter={setFilter} />
    </Page>
  );
}
