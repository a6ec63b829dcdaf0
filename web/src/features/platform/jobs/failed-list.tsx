import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { CircleCheck, RotateCw } from 'lucide-react';
import { api } from '@/api/http';
import { messageOf } from '@/api/problem';
import { readPages, refresh } from '@/api/query';
import type { Schemas } from '@/api/types';
import { t } from '@/i18n';
import { instant } from '@/i18n/format';
import { Button } from '@/ui/button';
import { More } from '@/ui/more';
import { LoadError } from '@/ui/states';
import { Tag } from '@/ui/tags';
import { toast } from '@/ui/toast';
import { nameOf } from './jobs-page';
import type { Failed, FailedPage } from './types';

/** Facts a reader could not take in, with what they say and why it failed. */
export function FailedList() {
  const query = useInfiniteQuery({ ...readPages<FailedPage>('/api/jobs/failed'), refetchInterval: 15_000, staleTime: 0 });
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const retry = useMutation({
    mutationFn: ({ reader, factId }: Failed) =>
      api.post<void>('/api/jobs/failed/retry', { reader, factId } satisfies Schemas['RetryFailedFactRequest']),
    onSuccess: () => {
      toast(t('jobs.retried'));
      return refresh('/api/jobs');
    },
  });
  return (
    <section aria-labelledby="failed">
      <h2 id="failed" className="mb-3 text-lg">
        {t('jobs.failed')}
      </h2>
      {retry.error && (
        <p role="alert" className="mb-2 font-bold text-error">
          {messageOf(retry.error)}
        </p>
      )}
      {query.isError && <LoadError error={query.error} retry={() => query.refetch()} />}
      {query.data && items.length === 0 && (
        <p className="flex items-center gap-2 rounded-lg bg-leaf-50 p-4">
          <CircleCheck aria-hidden size={22} className="text-leaf-700" />
          {t('jobs.nothingFailed')}
        </p>
      )}
      <ul className="grid gap-3">
        {items.map((item) => (
          <li key={`${item.reader}-${item.factId}`} className="card grid gap-2 p-4">
            <div className="flex flex-wrap items-center justify-between gap-3">
              <p>
                <b>{item.kind}</b> → {nameOf(item.reader)}{' '}
                <Tag tone={item.parked ? 'bad' : 'wait'}>
                  {t(item.parked ? 'jobs.parkedAfter' : 'jobs.attempts', { count: item.attempts })}
                </Tag>
              </p>
              <Button
                look="quiet"
                icon={<RotateCw aria-hidden size={16} />}
                aria-label={`${t('jobs.retry')}: ${item.kind} → ${nameOf(item.reader)}`}
                busy={retry.isPending && retry.variables.factId === item.factId}
                onClick={() => retry.mutate(item)}
              >
                {t('jobs.retry')}
              </Button>
            </div>
            <p className="text-sm text-ink-2">
              {t('jobs.announced', { time: instant(item.announcedAt) })}
              {item.nextTry && ` · ${t('jobs.nextTry', { time: instant(item.nextTry) })}`}
            </p>
            {item.lastError && <p className="font-mono text-sm break-all text-error">{item.lastError}</p>}
            <details>
              <summary className="min-h-8 text-sm">{t('jobs.body')}</summary>
              <pre className="overflow-x-auto rounded-md bg-leaf-50 p-3 text-sm">{JSON.stringify(item.body, null, 2)}</pre>
            </details>
          </li>
        ))}
      </ul>
      <More query={query} />
    </section>
  );
}
