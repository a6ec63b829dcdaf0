import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type Paged, readPages } from '@/api/query';
import { t } from '@/i18n';
import { More } from './more';
import { LoadError, Skeleton } from './states';

type Props<Page extends Paged<unknown>> = { url: string; empty: ReactNode; children: (items: Page['items'], first: Page) => ReactNode };

/** A cursor list: loading, failed, empty, there, and more of it. */
export function PagedList<Page extends Paged<unknown>>({ url, empty, children }: Props<Page>) {
  const query = useInfiniteQuery(readPages<Page>(url));
  const first = query.data?.pages[0];
  if (!first)
    return query.isError ? (
      <LoadError error={query.error} retry={() => query.refetch()} />
    ) : (
      <div role="status" aria-label={t('state.loading')} className="grid gap-3">
        <Skeleton className="h-20" />
        <Skeleton className="h-20" />
        <Skeleton className="h-20" />
      </div>
    );
  const items = query.data?.pages.flatMap((page) => page.items) as Page['items'];
  if (items.length === 0) return empty;
  return (
    <>
      {children(items, first)}
      <More query={query} />
    </>
  );
}
