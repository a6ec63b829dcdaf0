import { memo } from 'react';
import type { Schemas } from '@/api/types';
import { t } from '@/i18n';
import { CellEditor, type Editing, type Leave } from './cell-editor';
import { columns, type GridRow } from './cells';
import { GridCell, LineFault } from './grid-cell';
import type { Edits, Words } from './grid-state';

type LineProps = {
  row: GridRow;
  index: number;
  edits: Edits[string] | undefined;
  said: readonly Schemas['RowMessage'][] | undefined;
  words: Words;
  isChosen: boolean;
  at: number | undefined;
  left: number | undefined;
  right: number | undefined;
  editing: Editing | undefined;
  leave: ((how: Leave) => void) | undefined;
  choose: (id: string) => void;
};

/** A listing: what chooses it, its name with what was said of the whole, its cells. */
export const GridLine = memo(function GridLine({
  row,
  index,
  edits,
  said,
  words,
  isChosen,
  at,
  left,
  right,
  editing,
  leave,
  choose,
}: LineProps) {
  return (
    <tr className="border-b border-line/60 align-top last:border-0" aria-rowindex={index + 2}>
      <td
        data-cell={`${index}-0`}
        tabIndex={at === 0 ? 0 : -1}
        className="px-3 py-2 outline-offset-[-2px] focus:outline-2 focus:outline-leaf-700"
      >
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={t('grid.choose', { title: row.title })}
          checked={isChosen}
          onChange={() => choose(row.id)}
          className="size-6 accent-leaf-700"
        />
      </td>
      <th scope="row" className="sticky left-0 z-10 max-w-72 bg-white px-3 py-2 text-left font-normal">
        <span className="line-clamp-2 font-bold">{row.title}</span>
        <span className="text-ink-2">
          {row.producerName} · {row.unit}
          {row.pricedBy === 'kilogram' && ` · ${t('grid.byWeight')}`}
        </span>
        {said
          ?.filter(({ field }) => !columns.some((column) => column === field))
          .map(({ code, details }) => (
            <LineFault key={code} code={code} details={details} />
          ))}
      </th>
      {columns.map((column, place) => (
        <GridCell
          key={column}
          row={row}
          column={column}
          entry={edits?.[column]}
          said={said?.find(({ field }) => field === column)}
          words={words}
          cell={`${index}-${place + 1}`}
          isHere={at === place + 1}
          isSelected={left !== undefined && right !== undefined && place + 1 >= left && place + 1 <= right}
        >
          {at === place + 1 && editing !== undefined && leave && (
            <CellEditor column={column} title={row.title} editing={editing} status={row.status} words={words} onLeave={leave} />
          )}
        </GridCell>
      ))}
    </tr>
  );
});
