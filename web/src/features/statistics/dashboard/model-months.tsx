import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { read } from '@/api/query';
import { t } from '@/i18n';
import { ChartCard } from '@/ui/charts/chart-card';
import { type Column, ColumnChart } from '@/ui/charts/column-chart';
import { longMonth, measured, shortMonth } from '@/ui/charts/measure';
import { lookOf, type Series } from '@/ui/charts/series';
import { DataTable } from '@/ui/data-table';
import { Loaded } from '@/ui/states';
import { consumptionAddress, monthsOf, period } from '../filters';
import { type Consumption, type ConsumptionRow, models } from '../types';
import { Figure, useWay } from './figure';

/** Months as columns, the four sales models as their parts. */
export function ModelMonths() {
  const { search, measure } = useWay();
  const [shape, setShape] = useState<'stacked' | 'grouped'>('stacked');
  const query = useQuery(read<Consumption>(consumptionAddress(search, ['month', 'model'])));
  const { from, to } = period(search);
  const series: Series[] = models.map((model, at) => ({ key: model, label: t(`model.short.${model}`), ...lookOf(at) }));
  return (
    <Loaded query={query}>
      {({ rows }) => {
        const at = new Map(rows.map((row) => [`${row.month} ${row.model}`, row]));
        const cell = (month: string, model: string): ConsumptionRow | undefined => at.get(`${month} ${model}`);
        const columns: Column[] = monthsOf(from, to).map((month) => ({
          key: month,
          label: longMonth(month),
          short: shortMonth(month),
          values: Object.fromEntries(
            models.map((model) => [model, cell(month, model)?.suppressed ? 0 : (cell(month, model)?.[measure] ?? 0)]),
          ),
        }));
        return (
          <ChartCard
            title={t('statistics.byMonth')}
            isEmpty={rows.length === 0}
            chart={
              <>
                <fieldset className="mb-2 flex gap-4 text-sm print:hidden">
                  <legend className="sr-only">{t('statistics.shape')}</legend>
                  {(['stacked', 'grouped'] as const).map((one) => (
                    <label key={one} className="flex min-h-8 items-center gap-2">
                      <input
                        type="radio"
                        name="shape"
                        checked={shape === one}
                        onChange={() => setShape(one)}
                        className="size-4 accent-leaf-700"
                      />
                      {t(`statistics.${one}`)}
                    </label>
                  ))}
                </fieldset>
                <ColumnChart
                  label={t('statistics.byMonth')}
                  columns={columns}
                  series={series}
                  shape={shape}
                  format={(value) => measured(measure, value)}
                  readout={({ key, label }) => (
                    <p className="flex flex-wrap gap-x-4 gap-y-1">
                      <b>{label}</b>
                      {models.map((model) => (
                        <span key={model}>
                          {t(`model.short.${model}`)}: <Figure figures={cell(key, model)} cell={{ thang: key, moHinh: model }} />
                        </span>
                      ))}
                    </p>
                  )}
                />
              </>
            }
            table={
              <DataTable
                caption={t('statistics.byMonth')}
                rows={columns}
                rowKey={({ key }) => key}
                columns={[
                  { key: 'month', head: t('charts.month'), rowHead: true, sortBy: ({ key }) => key, cell: ({ label }) => label },
                  ...models.map((model) => ({
                    key: model,
                    head: t(`model.short.${model}`),
                    end: true,
                    sortBy: ({ values }: Column) => values[model] ?? 0,
                    cell: ({ key }: Column) => <Figure figures={cell(key, model)} cell={{ thang: key, moHinh: model }} />,
                  })),
                ]}
              />
            }
          />
        );
      }}
    </Loaded>
  );
}
