import { t } from '@/i18n';
import { number } from '@/i18n/format';
import { ChartCard } from '@/ui/charts/chart-card';
import { RankBars } from '@/ui/charts/rank-bars';
import { DataTable } from '@/ui/data-table';
import { type Funnel, steps } from './types';

/** From trained to selling again: each step as a bar, with the share of those who were trained. */
export function FunnelChart({ funnel }: { funnel: Funnel }) {
  const rows = (['trained', ...steps] as const).map((step, at, all) => {
    const before = all[at - 1];
    return {
      step,
      count: funnel[step],
      ofTrained: funnel.trained > 0 ? Math.round((funnel[step] / funnel.trained) * 100) : undefined,
      ofBefore: before && funnel[before] > 0 ? Math.round((funnel[step] / funnel[before]) * 100) : undefined,
    };
  });
  const percent = (share: number | undefined) => (share === undefined ? '–' : `${share} %`);
  return (
    <ChartCard
      title={t('training.funnel')}
      isEmpty={funnel.trained === 0}
      chart={
        <RankBars
          label={t('training.funnel')}
          bars={rows.map(({ step, count, ofTrained }) => ({
            key: step,
            label: t(`training.step.${step}`),
            value: count,
            figure: t('training.households', { count: number(count) }),
            note: step === 'trained' ? undefined : percent(ofTrained),
          }))}
        />
      }
      table={
        <DataTable
          caption={t('training.funnel')}
          rows={rows}
          rowKey={({ step }) => step}
          columns={[
            { key: 'step', head: t('training.stepHead'), rowHead: true, cell: ({ step }) => t(`training.step.${step}`) },
            { key: 'count', head: t('training.householdsHead'), end: true, cell: ({ count }) => number(count) },
            { key: 'ofTrained', head: t('training.ofTrained'), end: true, cell: ({ ofTrained }) => percent(ofTrained) },
            { key: 'ofBefore', head: t('training.ofBefore'), end: true, cell: ({ ofBefore }) => percent(ofBefore) },
          ]}
        />
      }
    />
  );
}
