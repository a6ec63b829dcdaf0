import { sentence } from '@/api/problem';
import type { Schemas } from '@/api/types';
import { t } from '@/i18n';
import { PriceWarnings } from '../sell/price-warnings';
import { columns, type GridRow } from './cells';
import { type Edits, faultOf, shown, type Words } from './grid-state';

type Props = {
  rows: readonly GridRow[];
  edits: Edits;
  said: Readonly<Record<string, readonly Schemas['RowMessage'][]>>;
  words: Words;
  chosen: ReadonlySet<string>;
  choose: (id: string) => void;
};

/** On a phone there is no grid: lines to choose, for the same bulk changes, with the same marks and faults. */
export function PhoneList({ rows, edits, said, words, chosen, choose }: Props) {
  return (
    <ul className="farmer grid gap-3 md:hidden">
      {rows.map((row) => (
        <li key={row.id} className="card p-4">
          <label className="flex min-h-14 items-center gap-4">
            <input
              type="checkbox"
              checked={chosen.has(row.id)}
              onChange={() => choose(row.id)}
              className="size-7 shrink-0 accent-leaf-700"
            />
            <span className="font-bold">{row.title}</span>
          </label>
          <dl className="mt-2 grid grid-cols-2 gap-x-4 gap-y-2">
            {columns.map((column) => {
              const entry = edits[row.id]?.[column];
              const fault = faultOf(column, entry, words);
              return (
                <div key={column} className={fault ? 'bg-error-bg' : entry ? 'bg-warn-bg' : ''}>
                  <dt className="text-base text-ink-2">{t(`grid.column.${column}`)}</dt>
                  <dd>
                    {shown(row, column, edits, words) || '–'}
                    {entry && <span className="ml-2 text-base text-warn">{t('grid.changed')}</span>}
                    {column === 'priceDong' && !entry && <PriceWarnings warnings={row.warnings} />}
                    {fault && <p className="font-bold text-error">{t(`grid.fault.${fault}`)}</p>}
                  </dd>
                </div>
              );
            })}
          </dl>
          {said[row.id]?.map(({ code, details }) => (
            <p key={code} className="font-bold text-error">
              {sentence(code, details ?? undefined)}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
