import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { t } from '@/i18n';
import { Button } from './button';

/** The next page of a list, on request. */
export function More({ query }: { query: Pick<UseInfiniteQueryResult, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'> }) {
  if (!query.hasNextPage) return null;
  return (
    <div className="mt-4 flex justify-center print:hidden">
      <Button look="quiet" busy={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
        {t('console.more')}
      </Button>
    </div>
  );
}
