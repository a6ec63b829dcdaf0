import { Link } from '@tanstack/react-router';
import { sentence } from '@/api/problem';
import { t } from '@/i18n';
import { PriceWarnings } from '../sell/price-warnings';
import { type Column, isField, type Row } from './types';

type Props = { columns: readonly Column[]; rows: readonly Row[]; chosen: ReadonlySet<number>; choose: (number: number) => void };

const looks: Record<Row['state'], string> = {
  new: 'text-leaf-700',
  changed: 'text-leaf-700',
  unchanged: 'text-ink-2',
  wrong: 'text-error',
  queued: 'text-ink-2',
  stored: 'text-leaf-700',
  refused: 'text-error',
};

/** The file's rows with what is said of them: each fault stands in its cell, what belongs to no cell beside the state. */
export function RowsTable({ columns, rows, chosen, choose }: Props) {
  const shown = columns.filter(({ field }) => isField(field));
  const known = new Set(shown.map(({ field }) => field));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={t('imports.rows')} tabIndex={0} className="card relative max-h-[75vh] overflow-auto">
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{t('imports.rows')}</caption>
        <thead className="sticky top-0 z-10 bg-leaf-50 text-left">
          <tr>
            <th scope="col" className="border-b border-line px-3 py-2">
              {t('imports.choose')}
            </th>
            <th scope="col" className="border-b border-line px-3 py-2">
              {t('imports.row')}
            </th>
            <th scope="col" className="border-b border-line px-3 py-2">
              {t('console.status')}
            </th>
            {shown.map(({ index, header, field }) => (
              <th key={index} scope="col" className="border-b border-line px-3 py-2 whitespace-nowrap">
                {isField(field) ? t(`imports.field.${field}`) : header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.number} className="border-b border-line/60 align-top last:border-0">
              <td className="px-3 py-2">
                {(row.state === 'new' || row.state === 'changed' || row.state === 'refused') && (
                  <input
                    type="checkbox"
                    aria-label={t('imports.chooseRow', { number: row.number })}
                    checked={chosen.has(row.number)}
                    onChange={() => choose(row.number)}
                    className="size-6 accent-leaf-700"
                  />
                )}
              </td>
              <th scope="row" className="px-3 py-2 text-left font-normal">
                {row.number}
              </th>
              <td className="min-w-40 px-3 py-2">
                <span className={`font-bold ${looks[row.state]}`}>{t(`imports.state.${row.state}`)}</span>
                {row.listingId && (
                  <Link to="/ban/hang/$id" params={{ id: row.listingId }} className="link ml-2">
                    {t('imports.open')}
                  </Link>
                )}
                {row.messages
                  .filter(({ field }) => !known.has(field))
                  .map((said) => (
                    <p key={said.code} className="text-error">
                      {isField(said.field) && `${t(`imports.field.${said.field}`)}: `}
                      {sentence(said.code, said.details ?? undefined)}
                    </p>
                  ))}
              </td>
              {shown.map(({ index, field }) => (
                <RowCell key={index} row={row} field={field ?? ''} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function RowCell({ row, field }: { row: Row; field: string }) {
  const faults = row.messages.filter((said) => said.field === field);
  const change = row.before.find((before) => before.field === field);
  return (
    <td className={`max-w-72 px-3 py-2 ${faults.length ? 'bg-error-bg' : change ? 'bg-warn-bg' : ''}`}>
      <span className="line-clamp-3">{row.cells[field]}</span>
      {faults.map((said) => (
        <p key={said.code} className="min-w-40 font-bold text-error">
          {sentence(said.code, said.details ?? undefined)}
        </p>
      ))}
      {field === 'priceDong' && <PriceWarnings warnings={row.warnings} />}
      {change && <p className="text-warn">{t('imports.was', { before: change.before || '–' })}</p>}
    </td>
  );
}
