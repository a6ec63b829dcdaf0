import { useMutation, useQuery } from '@tanstack/react-query';
import { Play } from 'lucide-react';
import { api } from '@/api/http';
import { messageOf } from '@/api/problem';
import { read, refresh } from '@/api/query';
import { t, tryText } from '@/i18n';
import { instant, number } from '@/i18n/format';
import { Button } from '@/ui/button';
import { DataTable } from '@/ui/data-table';
import { Page } from '@/ui/page';
import { Loaded } from '@/ui/states';
import { Tag } from '@/ui/tags';
import { toast } from '@/ui/toast';
import { FailedList } from './failed-list';
import { lagOf } from './lag';
import { RunList } from './run-list';
import type { Board, Job } from './types';

const every = 5000;

/** What runs by the clock, how it went, how far each reader of facts is behind, and what failed. */
export function JobsPage() {
  const board = useQuery({ ...read<Board>('/api/jobs'), refetchInterval: every, staleTime: 0 });
  const run = useMutation({
    mutationFn: (name: string) => api.post(`/api/jobs/${encodeURIComponent(name)}/run`),
    onSuccess: (_, name) => {
      toast(t('jobs.asked', { name: nameOf(name) }));
      setTimeout(() => refresh('/api/jobs'), 1000);
    },
  });
  return (
    <Page title={t('jobs.title')} lead={t('jobs.lead')}>
      <div className="grid grid-cols-1 gap-6">
        {run.error && (
          <p role="alert" className="font-bold text-error">
            {messageOf(run.error)}
          </p>
        )}
        <Loaded query={board}>
          {({ jobs, readers }) => (
            <>
              <DataTable
                caption={t('jobs.readers')}
                showCaption
                rows={readers}
                rowKey={({ name }) => name}
                columns={[
                  { key: 'name', head: t('jobs.reader'), rowHead: true, cell: ({ name }) => nameOf(name) },
                  {
                    key: 'unread',
                    head: t('jobs.unread'),
                    end: true,
                    sortBy: ({ unread }) => unread,
                    cell: ({ unread }) => number(unread),
                  },
                  {
                    key: 'lag',
                    head: t('jobs.lag'),
                    end: true,
                    cell: ({ oldestAt, unread }) => (unread > 0 && oldestAt ? lagOf(oldestAt, board.dataUpdatedAt) : t('jobs.noLag')),
                  },
                  {
                    key: 'parked',
                    head: t('jobs.parked'),
                    end: true,
                    sortBy: ({ parked }) => parked,
                    cell: ({ parked }) => (parked > 0 ? <Tag tone="bad">{number(parked)}</Tag> : '0'),
                  },
                ]}
              />
              <DataTable
                caption={t('jobs.schedule')}
                showCaption
                rows={jobs}
                rowKey={({ name }) => name}
                columns={[
                  { key: 'name', head: t('jobs.job'), rowHead: true, cell: ({ name }) => nameOf(name) },
                  { key: 'schedule', head: t('jobs.when'), cell: ({ schedule }) => scheduleOf(schedule) },
                  { key: 'last', head: t('jobs.lastRun'), cell: (job) => <LastRun job={job} /> },
                  { key: 'count', head: t('jobs.done'), end: true, cell: ({ lastCount }) => (lastCount == null ? '–' : number(lastCount)) },
                  { key: 'next', head: t('jobs.nextRun'), cell: ({ nextRun }) => (nextRun ? instant(nextRun) : '–') },
                  {
                    key: 'run',
                    head: <span className="sr-only">{t('jobs.runNow')}</span>,
                    end: true,
                    cell: ({ name }) => (
                      <Button
                        look="quiet"
                        icon={<Play aria-hidden size={16} />}
                        busy={run.isPending && run.variables === name}
                        aria-label={`${t('jobs.runNow')}: ${nameOf(name)}`}
                        onClick={() => run.mutate(name)}
                      >
                        {t('jobs.runNow')}
                      </Button>
                    ),
                  },
                ]}
              />
            </>
          )}
        </Loaded>
        <FailedList />
        <RunList />
      </div>
    </Page>
  );
}

function LastRun({ job }: { job: Job }) {
  if (!job.lastRun) return '–';
  return (
    <>
      <span className="whitespace-nowrap">{instant(job.lastRun)}</span>{' '}
      {job.lastOutcome && <Tag tone={job.lastOutcome === 'ok' ? 'good' : 'bad'}>{t(`jobs.outcome.${job.lastOutcome}`)}</Tag>}
      {job.lastSeconds != null && (
        <span className="text-ink-2"> {t('jobs.seconds', { seconds: number(Math.round(job.lastSeconds * 100) / 100) })}</span>
      )}
      {job.lastError && <span className="block text-error">{job.lastError}</span>}
    </>
  );
}

/** What the job is for, where somebody has worded it; its own name otherwise. */
export const nameOf = (name: string) => tryText(`jobs.names.${name}`) ?? name;

/** `every 00:00:05` → "mỗi 5 giây", `cron 0 30 2 * * ?` → "hằng ngày lúc 02:30"; other expressions stay as they are. */
function scheduleOf(schedule: string) {
  const daily = /^cron 0 (\d+) (\d+) \* \* \?$/.exec(schedule);
  if (daily) return t('jobs.daily', { time: `${daily[2]?.padStart(2, '0')}:${daily[1]?.padStart(2, '0')}` });
  const every = /^every (?:(\d+)\.)?(\d\d):(\d\d):(\d\d)/.exec(schedule);
  if (!every) return <code>{schedule}</code>;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = every.slice(1).map((part) => Number(part ?? 0));
  if (days) return t('jobs.every.days', { count: days });
  if (hours) return t('jobs.every.hours', { count: hours });
  return minutes ? t('jobs.every.minutes', { count: minutes }) : t('jobs.every.seconds', { count: seconds });
}
