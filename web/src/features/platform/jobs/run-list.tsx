import { useState } from 'react';
import { address } from '@/api/http';
import { t } from '@/i18n';
import { instant, number } from '@/i18n/format';
import { DataTable } from '@/ui/data-table';
import { PagedList } from '@/ui/paged-list';
import { Tag } from '@/ui/tags';
import { nameOf } from './jobs-page';
import type { RunPage } from './types';

/** The last runs that did something or failed; read when somebody opens them. */
export function RunList() {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="card p-4" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="min-h-8 text-lg font-bold">{t('jobs.runs')}</summary>
      {isOpen && (
        <div className="mt-3">
          <PagedList<RunPage> url={address('/api/jobs/runs', { limit: 50 })} empty={<p>{t('jobs.noRuns')}</p>}>
            {(items) => (
              <DataTable
                caption={t('jobs.runs')}
                rows={items}
                rowKey={({ job, startedAt }) => `${job} ${startedAt}`}
                columns={[
                  {
                    key: 'at',
                    head: t('jobs.startedAt'),
                    sortBy: ({ startedAt }) => startedAt,
                    cell: ({ startedAt }) => <span className="whitespace-nowrap">{instant(startedAt)}</span>,
                  },
                  { key: 'job', head: t('jobs.job'), rowHead: true, sortBy: ({ job }) => job, cell: ({ job }) => nameOf(job) },
                  {
                    key: 'outcome',
                    head: t('console.status'),
                    cell: ({ outcome }) => <Tag tone={outcome === 'ok' ? 'good' : 'bad'}>{t(`jobs.outcome.${outcome}`)}</Tag>,
                  },
                  {
                    key: 'seconds',
                    head: t('jobs.took'),
                    end: true,
                    sortBy: ({ seconds }) => seconds,
                    cell: ({ seconds }) => t('jobs.seconds', { seconds: number(seconds) }),
                  },
                  {
                    key: 'count',
                    head: t('jobs.done'),
                    end: true,
                    sortBy: ({ count }) => count ?? 0,
                    cell: ({ count }) => (count == null ? '–' : number(count)),
                  },
                  { key: 'error', head: t('jobs.error'), cell: ({ error }) => error && <span className="text-error">{error}</span> },
                ]}
              />
            )}
          </PagedList>
        </div>
      )}
    </details>
  );
}
