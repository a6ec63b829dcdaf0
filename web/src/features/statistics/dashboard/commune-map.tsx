import { useQueries, useQuery } from '@tanstack/react-query';
import { address } from '@/api/http';
import { read } from '@/api/query';
import type { Units } from '@/api/types';
import { t } from '@/i18n';
import { number } from '@/i18n/format';
import { BubbleMap } from '@/ui/charts/bubble-map';
import { ChartCard } from '@/ui/charts/chart-card';
import type { Place } from '@/ui/charts/mapping';
import { measured } from '@/ui/charts/measure';
import { DataTable } from '@/ui/data-table';
import { Loaded } from '@/ui/states';
import { consumptionAddress } from '../filters';
import type { Consumption, ConsumptionRow } from '../types';
import { Figure, unitCell, useWay } from './figure';

/** Provinces whose communes may be drawn at once; more would be a map of dust. */
const most = 3;

/** Consumption by commune at the commune's centre. Centres are known for today's communes. */
export function CommuneMap() {
  const { search, measure } = useWay();
  const communes = useQuery(read<Consumption>(consumptionAddress(search, ['unit'], { level: 'commune' })));
  const provinces = useQuery(read<Consumption>(consumptionAddress(search, ['unit'], { level: 'province' }))).data?.rows ?? [];
  const codes = [...provinces].sort((a, b) => b.grams - a.grams).flatMap(({ unit }) => (unit ? [unit.code] : []));
  const units = useQueries({
    queries: codes.slice(0, most).map((parent) => ({
      ...read<Units>(address('/api/administrative-units', { parent, asOf: search.banDo })),
      staleTime: Number.POSITIVE_INFINITY,
    })),
    combine: (answers) => new Map(answers.flatMap(({ data }) => data?.items ?? []).map((unit) => [unit.code, unit])),
  });
  return (
    <Loaded query={communes}>
      {({ rows }) => {
        const drawn = rows.flatMap((row): (Place & { row: ConsumptionRow })[] => {
          const unit = row.unit && units.get(row.unit.code);
          if (!unit || unit.longitude == null || unit.latitude == null || row.suppressed) return [];
          return [
            {
              key: unit.code,
              name: unit.name,
              shortName: unit.shortName,
              longitude: unit.longitude,
              latitude: unit.latitude,
              value: row[measure],
              row,
            },
          ];
        });
        const byKey = new Map(drawn.map((place) => [place.key, place.row]));
        const missing = rows.length - drawn.length;
        return (
          <ChartCard
            title={t('statistics.map')}
            note={missing > 0 && drawn.length > 0 ? t('statistics.notOnMap', { count: missing }) : undefined}
            isEmpty={drawn.length === 0}
            chart={
              <BubbleMap
                label={t('statistics.map')}
                places={drawn}
                format={(value) => measured(measure, value)}
                readout={({ key, name }) => {
                  const row = byKey.get(key);
                  return (
                    <p>
                      <b>{name}</b>: <Figure figures={row} cell={unitCell(search, row?.unit, 'commune')} measure="grams" /> ·{' '}
                      <Figure figures={row} cell={unitCell(search, row?.unit, 'commune')} measure="valueDong" />
                      {row?.households != null && ` · ${t('statistics.householdCount', { count: number(row.households) })}`}
                    </p>
                  );
                }}
              />
            }
            table={
              <DataTable
                caption={t('statistics.map')}
                rows={[...drawn].sort((a, b) => b.value - a.value)}
                rowKey={({ key }) => key}
                columns={[
                  { key: 'name', head: t('statistics.unit'), rowHead: true, sortBy: ({ name }) => name, cell: ({ name }) => name },
                  {
                    key: 'grams',
                    head: t('statistics.grams'),
                    end: true,
                    sortBy: ({ row }) => row.grams,
                    cell: ({ row }) => <Figure figures={row} cell={unitCell(search, row.unit, 'commune')} measure="grams" />,
                  },
                  {
                    key: 'valueDong',
                    head: t('statistics.valueDong'),
                    end: true,
                    sortBy: ({ row }) => row.valueDong,
                    cell: ({ row }) => <Figure figures={row} cell={unitCell(search, row.unit, 'commune')} measure="valueDong" />,
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
