import { useQuery } from '@tanstack/react-query';
import { Store } from 'lucide-react';
import { address } from '@/api/http';
import { read } from '@/api/query';
import { t } from '@/i18n';
import { dong, month, number, today } from '@/i18n/format';
import { DataTable } from '@/ui/data-table';
import { SelectField } from '@/ui/field';
import { Page } from '@/ui/page';
import { EmptyState, Loaded } from '@/ui/states';
import { shopsUrl, type Totals } from './types';

type Row = Totals['rows'][number];
const spans = ['12', '6', '3', '1'] as const;
export type TotalsSearch = { thang?: string };

/** The first of the months that are asked for, this one included. */
function firstOf(count: number): string {
  const now = today();
  const at = Number(now.slice(0, 4)) * 12 + Number(now.slice(5, 7)) - count;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`;
}

/** What the sellers of an officer's units sold on other e-commerce channels. */
export function ChannelTotalsPage({ search, setSearch }: { search: TotalsSearch; setSearch: (search: TotalsSearch) => void }) {
  const span = spans.find((one) => one === search.thang) ?? '12';
  const query = useQuery(read<Totals>(address(`${shopsUrl}/totals`, { from: firstOf(Number(span)) })));
  const nameOf = (row: Row) => row.kinds.map((kind) => t(`channel.kinds.${kind}`)).join(', ');
  return (
    <Page narrow title={t('channel.totals')} lead={t('channel.totalsLead')}>
      <div className="mb-4 max-w-xs">
        <SelectField
          name="thang"
          label={t('channel.span')}
          value={span}
          onChange={(event) => setSearch(event.target.value === '12' ? {} : { thang: event.target.value })}
        >
          {spans.map((one) => (
            <option key={one} value={one}>
              {t('channel.months', { count: Number(one) })}
            </option>
          ))}
        </SelectField>
      </div>
      <Loaded query={query}>
        {({ rows, total, from, to }) =>
          total === null ? (
            <EmptyState icon={Store} title={t('channel.tooFew')} />
          ) : (
            <DataTable
              caption={t('channel.between', { from: month(from), to: month(to) })}
              showCaption
              rows={rows}
              rowKey={({ kinds }) => kinds.join()}
              columns={[
                { key: 'kind', head: t('channel.kind'), rowHead: true, cell: nameOf },
                {
                  key: 'sellers',
                  head: t('channel.sellers'),
                  end: true,
                  sortBy: ({ sellers }) => sellers,
                  cell: ({ sellers }) => number(sellers),
                },
                {
                  key: 'amount',
                  head: t('channel.amount'),
                  end: true,
                  sortBy: ({ amountDong }) => amountDong,
                  cell: ({ amountDong }) => dong(amountDong),
                },
                {
                  key: 'kilograms',
                  head: t('channel.kilograms'),
                  end: true,
                  sortBy: ({ kilograms }) => kilograms,
                  cell: ({ kilograms }) => `${number(kilograms)} kg`,
                },
              ]}
              foot={
                <tr>
                  <th scope="row" className="px-3 py-2.5 text-left">
                    {t('channel.sum')}
                  </th>
                  <td className="px-3 py-2.5 text-right">{number(total.sellers)}</td>
                  <td className="px-3 py-2.5 text-right">{dong(total.amountDong)}</td>
                  <td className="px-3 py-2.5 text-right">{number(total.kilograms)} kg</td>
                </tr>
              }
            />
          )
        }
      </Loaded>
    </Page>
  );
}
