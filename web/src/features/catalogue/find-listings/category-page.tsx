import { useQuery } from '@tanstack/react-query';
import { read } from '@/api/query';
import type { Products } from '@/api/types';
import { currentLocale, named, t } from '@/i18n';
import { Page } from '@/ui/page';
import { Loaded, NothingHere } from '@/ui/states';
import type { ListingFilter } from './listing-filter';
import { Results } from './results';

/** A group of produce (`cay-an-qua`) or one product (`sau-rieng-ri6`): the slug is the code of either. */
export function CategoryPage({
  slug,
  filter,
  setFilter,
}: {
  slug: string;
  filter: ListingFilter;
  setFilter: (filter: ListingFilter) => void;
}) {
  const products = useQuery({ ...read<Products>('/api/products'), staleTime: 3_600_000 });
  return (
    <Loaded query={products}>
      {({ items }) => {
        const product = items.find(({ code }) => code === slug);
        const group = items.filter(({ groupCode }) => groupCode === slug);
        const head = group[0];
        if (!product && !head) return <NothingHere />;
        const groupName = currentLocale() === 'en' ? head?.groupEn : head?.groupVi;
        return (
          <Page title={product ? named(product) : (groupName ?? '')} back={{ to: '/', label: t('nav.home') }}>
            <Results filter={filter} setFilter={setFilter} fixed={{ product: product ? [slug] : group.map(({ code }) => code) }} />
          </Page>
        );
      }}
    </Loaded>
  );
}
