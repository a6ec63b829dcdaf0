import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { read } from '@/api/query';
import { named, t } from '@/i18n';
import { number } from '@/i18n/format';
import { ChartCard } from '@/ui/charts/chart-card';
import { RankBars } from '@/ui/charts/rank-bars';
import { DataTable } from '@/ui/data-table';
import { Loaded } from '@/ui/states';
import { consumptionAddress, type RecordSearch } from '../filters';
import type { Consumption, ConsumptionRow } from '../types';
import { type Counted, Figure, unitCell, useWay } from './figure';

type Props = {
  title: string;
  head: string;
  note?: ReactNode;
  url: string;
  keyOf: (row: ConsumptionRow) => string;
  nameOf: (row: ConsumptionRow) => string;
  cellOf: (row: ConsumptionRow) => RecordSearch | undefined;
  look?: number;
  first?: number;
};

/** One grouping as ranked bars and as a table; each figure opens its records. */
export function ShareBars({ title, head, note, url, keyOf, nameOf, cellOf, look, first }: Props) {
  const { measure } = useWay();
  const query = useQuery(read<Consumption>(url));
  return (
    <Loaded query={query}>
      {({ rows, total }) => {
        const sorted = [...rows].sort((a, b) => b[measure] - a[measure]);
        const figure = (row: ConsumptionRow, by: Counted = measure) => {
          const cell = cellOf(row);
          return <Figure figures={cell ? row : { ...row, sales: 0 }} cell={cell} measure={by} label={nameOf(row)} />;
        };
        const share = (row: ConsumptionRow) =>
          row.suppressed || total.suppressed || total[measure] <= 0
            ? undefined
            : `${number(Math.round((row[measure] / total[measure]) * 1000) / 10)} %`;
        return (
          <ChartCard
            title={title}
            note={note}
            isEmpty={rows.length === 0}
            chart={
              <RankBars
                label={title}
                look={look}
                first={first}
                bars={sorted.map((row) => ({
                  key: keyOf(row),
                  label: nameOf(row),
                  value: row.suppressed ? 0 : row[measure],
                  note: share(row),
                  figure: figure(row),
                }))}
              />
            }
            table={
              <DataTable
                caption={title}
                rows={sorted}
                rowKey={keyOf}
                columns={[
                  { key: 'name', head, rowHead: true, sortBy: nameOf, cell: nameOf },
                  {
                    key: 'grams',
                    head: t('statistics.grams'),
                    end: true,
                    sortBy: ({ grams }) => grams,
                    cell: (row) => figure(row, 'grams'),
                  },
                  {
                    key: 'valueDong',
                    head: t('statistics.valueDong'),
                    end: true,
                    sortBy: ({ valueDong }) => valueDong,
                    cell: (row) => figure(row, 'valueDong'),
                  },
                  {
                    key: 'households',
                    head: t('statistics.households'),
                    end: true,
                    sortBy: ({ households }) => households ?? 0,
                    cell: (row) => figure(row, 'households'),
                  },
                ]}
              />
            }
          />
        );
      }}
    </Loaded>
  );
}

export function ChannelBars() {
  const { search } = useWay();
  return (
    <ShareBars
      title={t('statistics.byChannel')}
      head={t('statistics.channel')}
      note={t('statistics.channelNote')}
      look={2}
      url={consumptionAddress(search, ['channel'])}
      keyOf={({ channel }) => String(channel)}
      nameOf={({ channel }) => (channel ? t(`statistics.channels.${channel}`) : '')}
      cellOf={({ channel }) => ({ kenh: channel ?? undefined })}
    />
  );
}

export function ModelBars() {
  const { search } = useWay();
  return (
    <ShareBars
      title={t('statistics.byModel')}
      head={t('statistics.model')}
      url={consumptionAddress(search, ['model'])}
      keyOf={({ model }) => String(model)}
      nameOf={({ model }) => (model ? t(`model.${model}`) : '')}
      cellOf={({ model }) => ({ moHinh: model ?? undefined })}
    />
  );
}

export function ProductBars() {
  const { search } = useWay();
  return (
    <ShareBars
      title={t('statistics.byProduct')}
      head={t('statistics.product')}
      look={1}
      url={consumptionAddress(search, ['product'])}
      keyOf={({ productCode }) => String(productCode)}
      nameOf={({ productNameVi, productNameEn }) => named({ nameVi: productNameVi ?? '', nameEn: productNameEn })}
      cellOf={({ productCode }) => ({ nongSan: productCode ?? undefined })}
    />
  );
}

export function UnitBars() {
  const { search } = useWay();
  const level = search.cap ?? 'commune';
  return (
    <ShareBars
      title={t(`statistics.byUnit.${level}`)}
      head={t('statistics.unit')}
      url={consumptionAddress(search, ['unit'], { level })}
      keyOf={({ unit }) => (unit ? `${unit.code} ${unit.asOf}` : 'none')}
      nameOf={({ unit }) => unit?.name ?? t('statistics.notAllocated')}
      cellOf={({ unit }) => unitCell(search, unit, level)}
    />
  );
}
