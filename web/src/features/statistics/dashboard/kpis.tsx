import { useQuery } from '@tanstack/react-query';
import { TrendingDown, TrendingUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { read } from '@/api/query';
import { t } from '@/i18n';
import { change } from '@/ui/charts/measure';
import { Sparkline } from '@/ui/charts/sparkline';
import { Skeleton } from '@/ui/states';
import { before, consumptionAddress, monthsOf, overviewAddress, period, type RecordSearch } from '../filters';
import type { Consumption, Overview } from '../types';
import { Figure, useWay } from './figure';

/** The four figures an officer is asked for first, each against the same number of months before. */
export function Kpis() {
  const { search, mayOpen } = useWay();
  const months = period(search);
  const now = useQuery(read<Consumption>(consumptionAddress(search, ['month']))).data;
  const then = useQuery(read<Consumption>(consumptionAddress(search, ['month'], { months: before(months) }))).data?.total;
  const online = useQuery({ ...read<Overview>(overviewAddress(search)), enabled: mayOpen }).data;
  if (!now) return <Skeleton className="h-32" />;

  const shape = (key: 'grams' | 'valueDong') => {
    const at = new Map(now.rows.map((row) => [row.month, row[key]]));
    return monthsOf(months.from, months.to).map((month) => at.get(month) ?? 0);
  };
  const { total } = now;
  return (
    <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
      <Kpi
        label={t('statistics.kpi.grams')}
        value={<Figure figures={total} measure="grams" label={t('statistics.kpi.grams')} />}
        now={total.grams}
        then={total.suppressed || then?.suppressed ? undefined : then?.grams}
        spark={shape('grams')}
      />
      <Kpi
        label={t('statistics.kpi.valueDong')}
        value={<Figure figures={total} measure="valueDong" label={t('statistics.kpi.valueDong')} />}
        now={total.valueDong}
        then={total.suppressed || then?.suppressed ? undefined : then?.valueDong}
        spark={shape('valueDong')}
      />
      {online ? (
        <Kpi
          label={t('statistics.kpi.eCommerce')}
          value={
            <Figure
              figures={{ ...online.eCommerce, suppressed: false }}
              cell={onlineOnly}
              measure="grams"
              label={t('statistics.kpi.eCommerce')}
            />
          }
          now={online.eCommerce.grams}
          then={online.previous.grams}
          spark={online.byMonth.map(({ grams }) => grams)}
        />
      ) : (
        <Kpi
          label={t('statistics.kpi.sales')}
          value={<Figure figures={total} measure="sales" label={t('statistics.kpi.sales')} />}
          now={total.sales}
          then={then?.sales}
        />
      )}
      <Kpi
        label={t('statistics.kpi.households')}
        value={<Figure figures={total} measure="households" label={t('statistics.kpi.households')} />}
        now={total.households ?? 0}
        then={total.households === null ? undefined : (then?.households ?? undefined)}
      />
    </ul>
  );
}

/** The figure covers both online channels, whatever the model, the product and the map: so do the records behind it. */
const onlineOnly: RecordSearch = { kenh: 'online', moHinh: undefined, nongSan: undefined, banDo: undefined, tinh: undefined };

type Props = { label: string; value: ReactNode; now: number; then: number | undefined; spark?: readonly number[] };

function Kpi({ label, value, now, then, spark }: Props) {
  const moved = then === undefined ? undefined : change(now, then);
  const Arrow = moved && moved.percent < 0 ? TrendingDown : TrendingUp;
  return (
    <li className="card grid content-start gap-1 p-4">
      <p className="text-sm text-ink-2">{label}</p>
      <p className="text-2xl font-bold tabular-nums">{value}</p>
      <div className="flex flex-wrap items-end justify-between gap-2">
        <p className="flex items-center gap-1 text-sm">
          {moved ? (
            <>
              <Arrow aria-hidden size={16} className={moved.percent < 0 ? 'text-error' : 'text-leaf-700'} />
              {t('statistics.kpi.change', { change: moved.text })}
            </>
          ) : (
            <span className="text-ink-2">{t('statistics.kpi.noChange')}</span>
          )}
        </p>
        {spark && <Sparkline values={spark} label={t('statistics.kpi.spark', { label })} />}
      </div>
    </li>
  );
}
