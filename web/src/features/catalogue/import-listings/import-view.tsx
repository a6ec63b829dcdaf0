import { useMutation, useQuery } from '@tanstack/react-query';
import { CheckCircle2, Download } from 'lucide-react';
import { useState } from 'react';
import { address, api } from '@/api/http';
import { messageOf } from '@/api/problem';
import { read, refresh } from '@/api/query';
import { t } from '@/i18n';
import { number } from '@/i18n/format';
import { Button, ButtonLink } from '@/ui/button';
import { CheckField } from '@/ui/field';
import { PagedList } from '@/ui/paged-list';
import { EmptyState, Loaded } from '@/ui/states';
import { failedRows, save } from './failed-rows';
import { PhotosStep } from './photos-step';
import { RowsTable } from './rows-table';
import { type Counts, type Import, storable } from './types';

const look = 1000;

/** What the file will do, then how far it is done, then what came of it. */
export function ImportView({ id, onMap }: { id: string; onMap: (() => void) | undefined }) {
  const own = `/api/listings/imports/${id}`;
  const [onlyFaults, setOnlyFaults] = useState(false);
  const [publish, setPublish] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const commit = useMutation({
    mutationFn: () => api.post<Counts>(`${own}/commit`, { publish, rows: chosen.size ? [...chosen] : null }),
    onSettled: () => {
      setChosen(new Set());
      return refresh(own, '/api/my/listings');
    },
  });
  // The answer of the commit may be lost with the connection; the import itself says how far it has come.
  const summary = useQuery({
    ...read<Import>(address(own, { limit: 1 })),
    refetchInterval: ({ state }) => (commit.isPending || state.data?.status === 'storing' ? look : false),
  });
  const failed = useMutation({
    mutationFn: () => failedRows(id),
    onSuccess: ({ name, text }) => save(name, text),
  });
  return (
    <Loaded query={summary}>
      {({ counts, status, fileName, columns }) => {
        const isStoring = commit.isPending || status === 'storing';
        return (
          <div className="grid grid-cols-1 gap-5">
            <p className="break-words text-ink-2">{fileName}</p>
            <Figures counts={counts} />
            {isStoring ? (
              <Progress counts={counts} />
            ) : (
              <>
                {status === 'done' && (
                  <p role="status" className="flex flex-wrap items-center gap-3 rounded-lg bg-leaf-50 p-4 font-bold text-leaf-700">
                    <CheckCircle2 aria-hidden size={24} />
                    {t('imports.done', { count: number(counts.stored) })}
                    <ButtonLink to="/ban/hang" look="quiet">
                      {t('imports.toGoods')}
                    </ButtonLink>
                  </p>
                )}
                {commit.error && (
                  <p role="alert" className="font-bold text-error">
                    {messageOf(commit.error)}
                  </p>
                )}
                {storable(counts) > 0 && (
                  <section aria-label={t('imports.commit')} className="card grid gap-3 p-4">
                    <CheckField
                      name="publish"
                      label={t('imports.publish')}
                      checked={publish}
                      onChange={(event) => setPublish(event.target.checked)}
                    />
                    <div className="flex flex-wrap gap-3">
                      <Button onClick={() => commit.mutate()}>
                        {chosen.size
                          ? t('imports.commitChosen', { count: number(chosen.size) })
                          : t('imports.commitAll', { count: number(storable(counts)) })}
                      </Button>
                      {onMap && (
                        <Button look="quiet" onClick={onMap}>
                          {t('imports.changeMapping')}
                        </Button>
                      )}
                    </div>
                  </section>
                )}
              </>
            )}
            {!isStoring && <PhotosStep own={own} />}
            <div className="flex flex-wrap items-center justify-between gap-3">
              <CheckField
                name="onlyFaults"
                label={t('imports.onlyFaults')}
                checked={onlyFaults}
                onChange={(event) => setOnlyFaults(event.target.checked)}
              />
              {counts.wrong + counts.refused > 0 && (
                <Button look="quiet" busy={failed.isPending} icon={<Download aria-hidden size={18} />} onClick={() => failed.mutate()}>
                  {t('imports.failed', { count: number(counts.wrong + counts.refused) })}
                </Button>
              )}
            </div>
            <PagedList<Import> url={address(own, { limit: 50, onlyFaults })} empty={<EmptyState title={t('imports.noFaults')} />}>
              {(rows) => (
                <RowsTable
                  columns={columns}
                  rows={rows}
                  chosen={chosen}
                  choose={(row) => setChosen(new Set(chosen.has(row) ? [...chosen].filter((other) => other !== row) : [...chosen, row]))}
                />
              )}
            </PagedList>
          </div>
        );
      }}
    </Loaded>
  );
}

const figures = ['new', 'changed', 'unchanged', 'wrong', 'stored', 'refused'] as const;

function Figures({ counts }: { counts: Counts }) {
  return (
    <dl className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-6">
      {figures.map((state) => (
        <div key={state} className="card p-3">
          <dt className="text-sm text-ink-2">{t(`imports.state.${state}`)}</dt>
          <dd className={`text-xl font-bold ${state === 'wrong' || state === 'refused' ? 'text-error' : ''}`}>{number(counts[state])}</dd>
        </div>
      ))}
    </dl>
  );
}

function Progress({ counts }: { counts: Counts }) {
  const all = counts.queued + counts.stored + counts.refused;
  return (
    <div role="status" className="card grid gap-2 p-4">
      <p className="font-bold">{t('imports.progress', { done: number(all - counts.queued), all: number(all) })}</p>
      <progress
        aria-label={t('imports.commit')}
        max={Math.max(all, 1)}
        value={all - counts.queued}
        className="h-3 w-full accent-leaf-700"
      />
      <p className="text-sm text-ink-2">{t('imports.mayLeave')}</p>
    </div>
  );
}
