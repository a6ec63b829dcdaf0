import { useQuery } from '@tanstack/react-query';
import { FileSpreadsheet, FileText, Printer } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { read } from '@/api/query';
import { may, useMe } from '@/api/session';
import { t } from '@/i18n';
import { instant } from '@/i18n/format';
import { Button, buttonClass } from '@/ui/button';
import { longMonth } from '@/ui/charts/measure';
import { Page } from '@/ui/page';
import { LoadError, Skeleton } from '@/ui/states';
import { consumptionAddress, consumptionFile, parseSearch, period, type Search } from '../filters';
import type { Consumption } from '../types';
import { DemoRibbon } from './demo-ribbon';
import { DashboardWay } from './figure';
import { FilterBar } from './filter-bar';

// The drawings come after the figures: the page answers before they are there.
const Figures = lazy(() => import('./figures'));

/** The province's consumption of its produce. Officers see everything in their units, the public what is published. */
export function DashboardPage({ search: raw }: { search: Search }) {
  const search = parseSearch(raw);
  const me = useMe();
  const query = useQuery(read<Consumption>(consumptionAddress(search, ['month'])));
  const { from, to } = period(search);
  const data = query.data;
  const isOfficial = data?.isOfficial ?? false;
  const way = { search, mayOpen: isOfficial && may(me, 'watchStatistics'), measure: search.do ?? 'grams' } as const;
  return (
    <DashboardWay value={way}>
      <Page
        title={t('statistics.title')}
        lead={`${t(search.tinh === 'trade' ? 'statistics.leadTrade' : 'statistics.lead')} ${longMonth(from)} – ${longMonth(to)}.`}
        actions={
          <div className="flex flex-wrap gap-2 print:hidden">
            <a href={consumptionFile(search, 'csv')} download className={buttonClass({ look: 'quiet' })}>
              <FileText aria-hidden size={18} /> CSV
            </a>
            <a href={consumptionFile(search, 'xlsx')} download className={buttonClass({ look: 'quiet' })}>
              <FileSpreadsheet aria-hidden size={18} /> Excel
            </a>
            <Button look="quiet" icon={<Printer aria-hidden size={18} />} onClick={() => window.print()}>
              {t('console.print')}
            </Button>
          </div>
        }
      >
        <div className="grid grid-cols-1 gap-5">
          {data?.isDemo && <DemoRibbon />}
          <FilterBar search={search} />
          {query.isError && <LoadError error={query.error} retry={() => query.refetch()} />}
          {data && (
            <>
              {!isOfficial && <p className="rounded-lg bg-info-bg p-4 text-info">{t('statistics.publicView')}</p>}
              <Suspense fallback={<Skeleton className="h-96" />}>
                <Figures />
              </Suspense>
              <p className="text-sm text-ink-2">
                {t('statistics.asAt', { time: instant(data.asAt) })} {t('statistics.onceOnly')}{' '}
                {!isOfficial && t('statistics.suppressedNote')}
              </p>
            </>
          )}
        </div>
      </Page>
    </DashboardWay>
  );
}
