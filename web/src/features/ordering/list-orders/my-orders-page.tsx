import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Package } from 'lucide-react';
import { address } from '@/api/http';
import { readPages } from '@/api/query';
import type { OrderPage, OrderStatus } from '@/api/types';
import { t } from '@/i18n';
import { dong, instant } from '@/i18n/format';
import { Button, ButtonLink } from '@/ui/button';
import { Page } from '@/ui/page';
import { Photo } from '@/ui/photo';
import { EmptyState, LoadError, Skeleton } from '@/ui/states';
import { OrderStatusTag } from '@/ui/tags';

const statuses: readonly (OrderStatus | undefined)[] = [undefined, 'placed', 'confirmed', 'shipped', 'delivered', 'cancelled', 'returned'];

/** The buyer's orders, newest first. */
export function MyOrdersPage({ status, setStatus }: { status?: OrderStatus; setStatus: (status?: OrderStatus) => void }) {
  const query = useInfiniteQuery(readPages<OrderPage>(address('/api/orders', { as: 'buyer', status })));
  const rows = query.data?.pages.flatMap((page) => page.items);
  return (
    <Page title={t('order.mine')} narrow>
      <nav aria-label={t('order.filter')} className="-mx-4 mb-4 flex gap-2 overflow-x-auto px-4 py-1">
        {statuses.map((one) => (
          <button
            key={one ?? 'all'}
            type="button"
            aria-pressed={one === status}
            onClick={() => setStatus(one)}
            className={`min-h-11 shrink-0 rounded-full border px-4 ${one === status ? 'border-leaf-700 bg-leaf-700 font-bold text-white' : 'border-control bg-white hover:bg-leaf-50'}`}
          >
            {t(one ? `order.status.${one}` : 'order.all')}
          </button>
        ))}
      </nav>
      {query.isError && !rows ? (
        <LoadError error={query.error} retry={() => query.refetch()} />
      ) : !rows ? (
        <Skeleton className="h-48" />
      ) : rows.length === 0 ? (
        <EmptyState icon={Package} title={t('order.none')}>
          <ButtonLink to="/tim">{t('home.browse')}</ButtonLink>
        </EmptyState>
      ) : (
        <ul className="grid gap-3">
          {rows.map((row) => (
            <li key={row.code}>
              <Link
                to="/don-hang/$code"
                params={{ code: row.code }}
                className="card grid grid-cols-[4rem_1fr] gap-4 p-4 hover:border-leaf-700 hover:shadow-card"
              >
                <Photo url={row.photo} alt="" className="size-16 rounded-md" />
                <span className="min-w-0">
                  <span className="flex flex-wrap items-center justify-between gap-2">
                    <strong>{row.sellerName}</strong>
                    <OrderStatusTag status={row.status} />
                  </span>
                  <span className="block truncate text-ink-2">
                    {row.firstTitle} {row.lineCount > 1 && t('order.andMore', { count: row.lineCount - 1 })}
                  </span>
                  <span className="flex flex-wrap justify-between gap-2 text-sm">
                    <span className="text-ink-2 tabular-nums">
                      {row.code} · {instant(row.placedAt)}
                    </span>
                    <strong className="tabular-nums">{dong(row.totalDong)}</strong>
                  </span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {query.hasNextPage && (
        <Button look="quiet" className="mx-auto mt-6 flex" busy={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
          {t('action.more')}
        </Button>
      )}
    </Page>
  );
}
