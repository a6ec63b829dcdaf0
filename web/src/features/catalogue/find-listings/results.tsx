import { useInfiniteQuery } from '@tanstack/react-query';
import { SearchX, SlidersHorizontal } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { readPages } from '@/api/query';
import type { ListingPage } from '@/api/types';
import { t } from '@/i18n';
import { number } from '@/i18n/format';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { TileGrid } from '@/ui/product-tile';
import { EmptyState, LoadError, SkeletonTiles } from '@/ui/states';
import { ActiveFilters } from './active-filters';
import { Filters } from './filters';
import { type ListingFilter, listingsUrl, type Sort, sorts } from './listing-filter';

type Props = {
  filter: ListingFilter;
  setFilter: (filter: ListingFilter) => void;
  fixed?: { product?: string[]; seller?: string };
  empty?: ReactNode;
};

/** Filters beside the hits on a wide screen, in a sheet on a phone; both only change the address. */
export function Results({ filter, setFilter, fixed, empty }: Props) {
  const [isSheetOpen, setSheetOpen] = useState(false);
  const sortId = useId();
  const query = useInfiniteQuery({ ...readPages<ListingPage>(listingsUrl(filter, fixed)), placeholderData: (old) => old });
  const first = query.data?.pages[0];
  const listings = query.data?.pages.flatMap((page) => page.items) ?? [];
  const { q, sort, ...narrowing } = filter;
  const active = Object.values(narrowing).flat().length;
  const clear = () => setFilter({ ...(q && { q }), ...(sort && { sort }) });
  const filters = first && <Filters facets={first.facets} filter={filter} setFilter={setFilter} />;

  return (
    <div className="grid gap-8 lg:grid-cols-[16rem_1fr]">
      <aside aria-label={t('find.filters')} className="hidden lg:block">
        {filters}
      </aside>
      <div className="grid min-w-0 content-start gap-4">
        {first?.correctedQuery && q && (
          <p role="status" className="rounded-lg bg-info-bg px-4 py-3 text-info">
            {t('find.corrected', { q, corrected: first.correctedQuery })}
          </p>
        )}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <p role="status" className="mr-auto w-full text-ink-2 sm:w-auto">
            {first ? t('find.count', { count: number(first.total) }) : t('state.loading')}
          </p>
          <Button
            look="quiet"
            className="grow sm:grow-0 lg:hidden"
            icon={<SlidersHorizontal aria-hidden size={18} />}
            onClick={() => setSheetOpen(true)}
          >
            {t('find.filter')}
            {active > 0 && <span className="rounded-full bg-leaf-700 px-2 text-sm text-white">{active}</span>}
          </Button>
          <div className="flex grow items-center gap-2 sm:grow-0">
            <label htmlFor={sortId} className="hidden text-ink-2 sm:block">
              {t('find.sort')}
            </label>
            <select
              id={sortId}
              aria-label={t('find.sort')}
              className="control sm:w-auto"
              value={filter.sort ?? 'relevance'}
              onChange={(event) =>
                setFilter({ ...filter, sort: event.target.value === 'relevance' ? undefined : (event.target.value as Sort) })
              }
            >
              {sorts.map((sort) => (
                <option key={sort} value={sort}>
                  {t(`find.sorts.${sort}`)}
                </option>
              ))}
            </select>
          </div>
        </div>
        {first && active > 0 && <ActiveFilters facets={first.facets} filter={filter} setFilter={setFilter} clear={clear} />}
        {query.isError && !first ? (
          <LoadError error={query.error} retry={() => query.refetch()} />
        ) : !first ? (
          <SkeletonTiles count={12} />
        ) : listings.length === 0 ? (
          (active === 0 && !q && empty) || (
            <EmptyState icon={SearchX} title={t('find.none')}>
              <p className="text-ink-2">{t('find.noneText')}</p>
              {active > 0 && (
                <Button look="quiet" onClick={clear}>
                  {t('find.clear')}
                </Button>
              )}
            </EmptyState>
          )
        ) : (
          <div aria-busy={query.isPlaceholderData} className={query.isPlaceholderData ? 'opacity-60' : ''}>
            <h2 className="sr-only">{t('find.title')}</h2>
            <TileGrid listings={listings} eager={4} />
          </div>
        )}
        {query.hasNextPage && (
          <Button look="quiet" className="mx-auto mt-4 min-w-48" busy={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
            {t('action.more')}
          </Button>
        )}
      </div>
      <Dialog
        side
        open={isSheetOpen}
        title={t('find.filters')}
        onClose={() => setSheetOpen(false)}
        footer={
          <Button wide onClick={() => setSheetOpen(false)}>
            {t('find.show', { count: number(first?.total ?? 0) })}
          </Button>
        }
      >
        {isSheetOpen && filters}
      </Dialog>
    </div>
  );
}
