import { type ReactNode, useId } from 'react';
import { sentence } from '@/api/problem';
import type { Schemas } from '@/api/types';
import { t } from '@/i18n';
import { PriceWarnings } from '../sell/price-warnings';
import { type Column, type GridRow, isNumeric, textOf } from './cells';
import { type Entry, faultOf, type Words } from './grid-state';

type Props = {
  row: GridRow;
  column: Column;
  entry: Entry | undefined;
  said: Schemas['RowMessage'] | undefined;
  words: Words;
  cell: string;
  isHere: boolean;
  isSelected: boolean;
  children: ReactNode;
};

/** A cell: what is stored or typed, marked when it was changed, with what is wrong right below. */
export function GridCell({ row, column, entry, said, words, cell, isHere, isSelected, children }: Props) {
  const id = useId();
  const fault = faultOf(column, entry, words);
  const words_ = fault ? t(`grid.fault.${fault}`) : said && sentence(said.code, said.details ?? undefined);
  const look = words_ ? 'bg-error-bg' : entry ? 'bg-warn-bg' : '';
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: within a grid a td is a gridcell
    <td
      data-cell={cell}
      tabIndex={isHere && !children ? 0 : -1}
      aria-selected={isSelected}
      aria-invalid={words_ ? true : undefined}
      aria-describedby={words_ ? id : undefined}
      className={`min-w-24 cursor-cell px-2 py-2 -outline-offset-2 whitespace-nowrap ${look} ${isNumeric(column) ? 'text-right tabular-nums' : ''} ${isSelected ? 'ring-1 ring-leaf-700/40 ring-inset' : ''} focus:outline-2 focus:outline-leaf-700`}
    >
      {children || (
        <>
          <span>{entry ? entry.text : textOf(row, column, words)}</span>
          {entry && <span className="sr-only">, {t('grid.changed')}</span>}
        </>
      )}
      {column === 'priceDong' && !entry && <PriceWarnings warnings={row.warnings} />}
      {words_ && (
        <p id={id} className="w-36 text-left font-bold whitespace-normal text-error">
          {words_}
        </p>
      )}
    </td>
  );
}

/** What is wrong with the line as a whole. */
export function LineFault({ code, details }: { code: string; details: Schemas['RowMessage']['details'] | undefined }) {
  return <p className="font-bold text-error">{sentence(code, details ?? undefined)}</p>;
}
