import { type ClipboardEvent, type KeyboardEvent, memo, type PointerEvent, useEffect, useRef, useState } from 'react';
import type { Schemas } from '@/api/types';
import { t } from '@/i18n';
import { CellEditor, type Leave } from './cell-editor';
import { columns, type GridRow, parseTable } from './cells';
import { GridCell, LineFault } from './grid-cell';
import { type Edits, shown, type Typed, type Words } from './grid-state';

type Spot = { row: number; column: number };
type Props = {
  rows: readonly GridRow[];
  edits: Edits;
  said: Readonly<Record<string, readonly Schemas['RowMessage'][]>>;
  words: Words;
  chosen: ReadonlySet<string>;
  choose: (id: string) => void;
  type: (cells: readonly Typed[]) => void;
  undo: () => void;
  tell: (sentence: string) => void;
};

/** Column 0 chooses the line; the others are those of a spreadsheet. One stop for Tab; arrows do the rest. */
export function GridTable({ rows, edits, said, words, chosen, choose, type, undo, tell }: Props) {
  const [at, setAt] = useState<Spot>({ row: 0, column: 1 });
  const [from, setFrom] = useState<Spot>(at);
  const [editing, setEditing] = useState<string>();
  const table = useRef<HTMLTableElement>(null);
  const mayFocus = useRef(false);
  useEffect(() => {
    if (mayFocus.current && editing === undefined)
      table.current?.querySelector<HTMLElement>(`[data-cell="${at.row}-${at.column}"]`)?.focus();
  }, [at, editing]);

  const span = {
    top: Math.min(at.row, from.row),
    bottom: Math.max(at.row, from.row),
    left: Math.max(1, Math.min(at.column, from.column)),
    right: Math.max(at.column, from.column),
  };
  const go = (row: number, column: number, extend = false) => {
    mayFocus.current = true;
    const next = { row: Math.min(Math.max(row, 0), rows.length - 1), column: Math.min(Math.max(column, 0), columns.length) };
    setAt(next);
    if (!extend) setFrom(next);
  };
  const put = (cells: { row: number; column: number; text: string }[], sentence?: string) => {
    const typed = cells.flatMap(({ row, column, text }) => {
      const [line, name] = [rows[row], columns[column - 1]];
      return line && name ? [{ id: line.id, column: name, text }] : [];
    });
    if (typed.length) type(typed);
    if (sentence) tell(sentence);
  };
  const textAt = (row: number, column: number) => {
    const [line, name] = [rows[row], columns[column - 1]];
    return line && name ? shown(line, name, edits, words) : '';
  };
  const spanned = () => {
    const cells: Spot[] = [];
    for (let row = span.top; row <= span.bottom; row++)
      for (let column = span.left; column <= span.right; column++) cells.push({ row, column });
    return cells;
  };
  const fillDown = () => {
    const cells = spanned()
      .filter(({ row }) => row > span.top)
      .map((cell) => ({ ...cell, text: textAt(span.top, cell.column) }));
    if (cells.length) put(cells, t('grid.filled', { count: cells.length }));
  };
  const leave = ({ text, move }: Leave) => {
    setEditing(undefined);
    if (text !== undefined) put([{ ...at, text }]);
    go(at.row + (move === 'down' ? 1 : 0), at.column + (move === 'right' ? 1 : move === 'left' ? -1 : 0));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (editing !== undefined) return;
    const { key, shiftKey } = event;
    const command = event.ctrlKey || event.metaKey;
    const moves: Record<string, [number, number]> = {
      ArrowUp: [at.row - 1, at.column],
      ArrowDown: [at.row + 1, at.column],
      ArrowLeft: [at.row, at.column - 1],
      ArrowRight: [at.row, at.column + 1],
      PageUp: [at.row - 10, at.column],
      PageDown: [at.row + 10, at.column],
      Home: [command ? 0 : at.row, 0],
      End: [command ? rows.length - 1 : at.row, columns.length],
    };
    const move = moves[key];
    if (move) go(...move, shiftKey);
    else if (command && key.toLowerCase() === 'z') undo();
    else if (command && key.toLowerCase() === 'd') fillDown();
    else if (command || event.altKey) return;
    else if (at.column === 0 && (key === ' ' || key === 'Enter')) choose(rows[at.row]?.id ?? '');
    else if (at.column === 0) return;
    else if (key === 'Enter' || key === 'F2') setEditing(textAt(at.row, at.column));
    else if (key === 'Delete' || key === 'Backspace') put(spanned().map((cell) => ({ ...cell, text: '' })));
    else if (key.length === 1) setEditing(columns[at.column - 1] === 'status' ? textAt(at.row, at.column) : key);
    else return;
    event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent) => {
    if (editing !== undefined || at.column === 0) return;
    event.preventDefault();
    const pasted = parseTable(event.clipboardData.getData('text/plain'));
    const [first] = pasted;
    const cells =
      pasted.length === 1 && first?.length === 1
        ? spanned().map((cell) => ({ ...cell, text: first[0] ?? '' }))
        : pasted.flatMap((line, down) => line.map((text, right) => ({ row: span.top + down, column: span.left + right, text })));
    put(cells, t('grid.pasted', { count: cells.length }));
  };
  const onCopy = (event: ClipboardEvent) => {
    if (editing !== undefined || at.column === 0) return;
    event.preventDefault();
    const lines: string[] = [];
    for (let row = span.top; row <= span.bottom; row++)
      lines.push(Array.from({ length: span.right - span.left + 1 }, (_, right) => textAt(row, span.left + right)).join('\t'));
    event.clipboardData.setData('text/plain', lines.join('\n'));
  };
  const onPointer = (event: PointerEvent, open: boolean) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]')?.dataset.cell?.split('-').map(Number);
    if (!cell || editing !== undefined) return;
    const [row = 0, column = 0] = cell;
    go(row, column, event.shiftKey);
    if (open && column > 0) setEditing(textAt(row, column));
  };
  return (
    <div className="card relative max-h-[70vh] overflow-auto">
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are edited is a grid
        role="grid"
        aria-label={t('grid.title')}
        aria-rowcount={rows.length + 1}
        aria-multiselectable
        className="w-full border-collapse text-sm"
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onCopy={onCopy}
        onPointerDown={(event) => onPointer(event, false)}
        onDoubleClick={(event) => onPointer(event as unknown as PointerEvent, true)}
      >
        <thead className="sticky top-0 z-20 bg-leaf-50 text-left">
          <tr>
            <th scope="col" className="border-b border-line px-3 py-3">
              {t('imports.choose')}
            </th>
            <th scope="col" className="sticky left-0 min-w-48 border-b border-line bg-leaf-50 px-3 py-3">
              {t('grid.goods')}
            </th>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                className={`border-b border-line px-2 py-3 whitespace-nowrap ${column === 'priceDong' || column === 'available' ? 'text-right' : ''}`}
              >
                {t(`grid.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Line
              key={row.id}
              row={row}
              index={index}
              edits={edits[row.id]}
              said={said[row.id]}
              words={words}
              isChosen={chosen.has(row.id)}
              at={at.row === index ? at.column : undefined}
              left={index >= span.top && index <= span.bottom ? span.left : undefined}
              right={index >= span.top && index <= span.bottom ? span.right : undefined}
              editing={at.row === index ? editing : undefined}
              leave={at.row === index ? leave : undefined}
              choose={choose}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

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
  editing: string | undefined;
  leave: ((how: Leave) => void) | undefined;
  choose: (id: string) => void;
};

const Line = memo(function Line({ row, index, edits, said, words, isChosen, at, left, right, editing, leave, choose }: LineProps) {
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
          typed={edits?.[column]}
          said={said?.find(({ field }) => field === column)}
          words={words}
          cell={`${index}-${place + 1}`}
          isHere={at === place + 1}
          isSelected={left !== undefined && right !== undefined && place + 1 >= left && place + 1 <= right}
        >
          {at === place + 1 && editing !== undefined && leave && (
            <CellEditor column={column} title={row.title} text={editing} status={row.status} words={words} onLeave={leave} />
          )}
        </GridCell>
      ))}
    </tr>
  );
});
