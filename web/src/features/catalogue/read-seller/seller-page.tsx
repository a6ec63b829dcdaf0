import { useQuery } from '@tanstack/react-query';
import { MapPin, Store, Users } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { read } from '@/api/query';
import type { Seller } from '@/api/types';
import { loadTexts, t } from '@/i18n';
import { day, number } from '@/i18n/format';
import { useTitle } from '@/ui/page';
import { EmptyState, Loaded } from '@/ui/states';
import { Tag } from '@/ui/tags';
import type { ListingFilter } from '../find-listings/listing-filter';
import { Results } from '../find-listings/results';

const SellerPapers = lazy(() => Promise.all([import('./seller-papers'), loadTexts('later')]).then(([module]) => module));
const Cycles = lazy(() => import('./seller-cycles'));

export function SellerPage({ id, filter, setFilter }: { id: string; filter: ListingFilter; setFilter: (filter: ListingFilter) => void }) {
  const seller = useQuery(read<Seller>(`/api/sellers/${id}`));
  useTitle(seller.data?.seller.name);
  return (
    <div className="page py-6 md:py-8">
      <Loaded query={seller}>
        {(data) => (
          <>
            <header className="card mb-8 flex flex-wrap items-center gap-5 p-5 md:p-6">
              <span className="grid size-16 place-items-center rounded-full bg-leaf-100 text-leaf-700">
                <Store aria-hidden size={30} />
              </span>
              <div className="min-w-0 grow">
                <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  <h1 className="text-2xl">{data.seller.name}</h1>
                  <Tag tone="good">{t(`kind.${data.seller.kind}`)}</Tag>
                </div>
                <p className="mt-1 flex items-center gap-1 text-ink-2">
                  <MapPin aria-hidden size={18} className="shrink-0" />
                  {data.unit.name}, {data.province.name}
                </p>
              </div>
              <ul className="flex flex-wrap gap-x-6 gap-y-1 text-ink-2">
                {data.memberCount != null && (
                  <li className="flex items-center gap-2">
                    <Users aria-hidden size={18} />
                    {t('seller.members', { count: number(data.memberCount) })}
                  </li>
                )}
                <li>{t('seller.listings', { count: number(data.listings) })}</li>
                <li>{t('seller.since', { date: day(data.since) })}</li>
              </ul>
            </header>
            <Suspense>{data.standards.length + data.sites.length > 0 && <SellerPapers seller={data} />}</Suspense>
            {data.seller.kind === 'cooperative' && (
              <Suspense>
                <Cycles id={id} />
              </Suspense>
            )}
            <Results filter={filter} setFilter={setFilter} fixed={{ seller: id }} empty={<EmptyState title={t('seller.none')} />} />
          </>
        )}
      </Loaded>
    </div>
  );
}
