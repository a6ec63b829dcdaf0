import { type ClipboardEvent, type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import type { Schemas } from '@/api/types';
import { t } from '@/i18n';
import type { Editing, Leave } from './cell-editor';
import { type Column, columns, type GridRow, isNumeric, parseTable } from './cells';
import { copied, type NumberFormat, quoted } from './clipboard';
import { GridLine } from './grid-line';
import { type Edits, type Entry, entryOf, type Typed, type Words } from './grid-state';

type Spot = { row: number; column: number };
/** What was copied here is written as the grid writes it, whatever format a spreadsheet has. */
const ownCells = 'application/x-goods-grid';
type Props = {
  rows: readonly GridRow[];
  edits: Edits;
  said: Readonly<Record<string, readonly Schemas['RowMessage'][]>>;
  words: Words;
  chosen: ReadonlySet<string>;
  choose: (id: string) => void;
  /** How the spreadsheet beside writes numbers, once it was said. */
  format: NumberFormat | undefined;
  type: (cells: readonly Typed[]) => void;
  paste: (cells: readonly Typed[], isOwn: boolean) => void;
  undo: () => void;
  tell: (sentence: string) => void;
};

const isStatus = ({ column }: Spot) => columns[column - 1] === 'status';

/** Column 0 chooses the line; the others are those of a spreadsheet. One stop for Tab; arrows do the rest. */
export function GridTable({ rows, edits, said, words, chosen, choose, format, type, paste, undo, tell }: Props) {
  const [at, setAt] = useState<Spot>({ row: 0, column: 1 });
  const [from, setFrom] = useState<Spot>(at);
  const [editing, setEditing] = useState<Editing>();
  const table = useRef<HTMLTableElement>(null);
  const mayFocus = useRef(false);
  const clicked = useRef<Spot>(undefined);
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
  const cellsAt = (cells: (Spot & Entry)[]) =>
    cells.flatMap(({ row, column, ...entry }): Typed[] => {
      const [line, name] = [rows[row], columns[column - 1]];
      return line && name ? [{ id: line.id, column: name, ...entry }] : [];
    });
  const put = (cells: (Spot & Entry)[]) => {
    const typed = cellsAt(cells);
    if (typed.length) type(typed);
  };
  const entryAt = (row: number, column: number): Entry => {
    const [line, name] = [rows[row], columns[column - 1]];
    return line && name ? entryOf(line, name, edits, words) : { text: '' };
  };
  const edit = ({ row, column }: Spot) => setEditing({ text: entryAt(row, column).text, isReplacing: false });
  const spanned = () => {
    const cells: Spot[] = [];
    for (let row = span.top; row <= span.bottom; row++)
      for (let column = span.left; column <= span.right; column++) cells.push({ row, column });
    return cells;
  };
  const fillDown = () => {
    const cells = spanned()
      .filter(({ row }) => row > span.top)
      .map((cell) => ({ ...cell, ...entryAt(span.top, cell.column) }));
    if (cells.length === 0) return;
    put(cells);
    tell(t('grid.filled', { count: cells.length }));
  };
  const leave = ({ text, move, isElsewhere }: Leave) => {
    const next = clicked.current;
    clicked.current = undefined;
    setEditing(undefined);
    if (text !== undefined) put([{ ...at, text }]);
    if (next) go(next.row, next.column);
    else if (isElsewhere) mayFocus.current = false;
    else
      go(
        at.row + (move === 'down' ? 1 : move === 'up' ? -1 : 0),
        Math.max(at.column + (move === 'right' ? 1 : move === 'left' ? -1 : 0), 1),
      );
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
    else if (key === 'Enter' || key === 'F2') edit(at);
    else if (key === 'Delete') put(spanned().flatMap((cell) => (isStatus(cell) ? [] : [{ ...cell, text: '' }])));
    else if (key.length !== 1 && key !== 'Backspace') return;
    // A state is chosen, not written; any other cell begins anew with the first letter, or empty.
    else if (isStatus(at)) edit(at);
    else setEditing({ text: key === 'Backspace' ? '' : key, isReplacing: true });
    event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent) => {
    if (editing !== undefined || at.column === 0) return;
    event.preventDefault();
    const own = event.clipboardData.getData(ownCells);
    const table = parseTable(own || event.clipboardData.getData('text/plain'));
    const [first] = table;
    const cells =
      table.length === 1 && first?.length === 1
        ? spanned().map((cell) => ({ ...cell, text: first[0] ?? '' }))
        : table.flatMap((line, down) => line.map((text, right) => ({ row: span.top + down, column: span.left + right, text })));
    paste(cellsAt(cells), own !== '');
  };
  const onCopy = (event: ClipboardEvent) => {
    if (editing !== undefined || at.column === 0) return;
    event.preventDefault();
    const cells = spanned().map((cell) => ({ ...cell, ...entryAt(cell.row, cell.column) }));
    const table = (textOf: (cell: Spot & Entry) => string) =>
      Array.from({ length: span.bottom - span.top + 1 }, (_, down) =>
        cells
          .filter(({ row }) => row === span.top + down)
          .map(textOf)
          .join('\t'),
      ).join('\n');
    event.clipboardData.setData(
      'text/plain',
      table((cell) => copied({ ...cell, column: columns[cell.column - 1] as Column }, format ?? 'comma', words)),
    );
    // What nobody could read yet is asked about again wherever it goes.
    if (!cells.some(({ isUnfit }) => isUnfit))
      event.clipboardData.setData(
        ownCells,
        table(({ text }) => quoted(text)),
      );
  };
  const onPointer = (event: PointerEvent, open: boolean) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]')?.dataset.cell?.split('-').map(Number);
    if (!cell) return;
    const [row = 0, column = 0] = cell;
    if (editing !== undefined) {
      // The editor loses the focus in a moment, keeps what was typed, and the cell that was clicked is next.
      if (row !== at.row || column !== at.column) clicked.current = { row, column };
      return;
    }
    go(row, column, event.shiftKey);
    if (open && column > 0) edit({ row, column });
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
                className={`border-b border-line px-2 py-3 whitespace-nowrap ${isNumeric(column) ? 'text-right' : ''}`}
              >
                {t(`grid.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <GridLine
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
