import { useQuery } from '@tanstack/react-query';
import { Store } from 'lucide-react';
import { address } from '@/api/http';
import { read } from '@/api/query';
import { t } from '@/i18n';
import { dong, month, number, today } from '@/i18n/format';
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
            <section aria-labelledby="between" className="card">
              <h2 id="between" className="p-4 text-lg">
                {t('channel.between', { from: month(from), to: month(to) })}
              </h2>
              <ul className="divide-y divide-line/70 border-t border-line/70">
                {rows.map((row) => (
                  <Line key={row.kinds.join()} title={row.kinds.map((kind) => t(`channel.kinds.${kind}`)).join(', ')} row={row} />
                ))}
                <Line title={t('channel.sum')} row={total} isTotal />
              </ul>
            </section>
          )
        }
      </Loaded>
    </Page>
  );
}

function Line({ title, row, isTotal = false }: { title: string; row: Row; isTotal?: boolean }) {
  return (
    <li className={`flex flex-wrap items-center justify-between gap-x-4 p-4 ${isTotal ? 'bg-leaf-50' : ''}`}>
      <b>{title}</b>
      <span className="text-right">
        <b className="tabular-nums">{dong(row.amountDong)}</b>
        <span className="block text-sm text-ink-2">
          {t('channel.sellersOf', { count: row.sellers })} · {number(row.kilograms)} kg
        </span>
      </span>
    </li>
  );
}
