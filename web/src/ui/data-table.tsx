import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';

export type Column<T> = {
  key: string;
  head: ReactNode;
  cell: (row: T) => ReactNode;
  /** Makes the column sortable. */
  sortBy?: (row: T) => string | number;
  end?: boolean;
  /** The column that names the row, for a screen reader. */
  rowHead?: boolean;
};
type Props<T> = {
  caption: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  rowKey: (row: T) => string;
  foot?: ReactNode;
  showCaption?: boolean;
};

const collator = new Intl.Collator('vi', { numeric: true });

/** A table that scrolls inside itself, keeps its head in sight and sorts by a click on it. */
export function DataTable<T>({ caption, columns, rows, rowKey, foot, showCaption = false }: Props<T>) {
  const [sort, setSort] = useState<{ key: string; down: boolean }>();
  const sorted = useMemo(() => {
    const by = columns.find((column) => column.key === sort?.key)?.sortBy;
    if (!by || !sort) return rows;
    const order = (a: T, b: T) => {
      const [x, y] = [by(a), by(b)];
      return typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y));
    };
    return [...rows].sort((a, b) => (sort.down ? order(b, a) : order(a, b)));
  }, [rows, columns, sort]);
  const side = (column: Column<T>) => (column.end ? 'text-right' : 'text-left');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={caption} tabIndex={0} className="card relative max-h-[75vh] overflow-auto">
      <table className="w-full border-collapse text-sm">
        <caption className={showCaption ? 'p-4 text-left text-lg font-bold' : 'sr-only'}>{caption}</caption>
        <thead className="sticky top-0 z-10 bg-leaf-50">
          <tr>
            {columns.map((column) => {
              const isBy = sort?.key === column.key;
              const Arrow = isBy ? (sort.down ? ArrowDown : ArrowUp) : ArrowUpDown;
              return (
                <th
                  key={column.key}
                  scope="col"
                  aria-sort={isBy ? (sort.down ? 'descending' : 'ascending') : undefined}
                  className={`border-b border-line px-3 py-2 whitespace-nowrap ${side(column)}`}
                >
                  {column.sortBy ? (
                    <button
                      type="button"
                      className="inline-flex min-h-8 items-center gap-1 font-bold hover:text-leaf-700"
                      onClick={() => setSort({ key: column.key, down: isBy ? !sort.down : Boolean(column.end) })}
                    >
                      {column.head}
                      <Arrow aria-hidden size={14} />
                    </button>
                  ) : (
                    column.head
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={rowKey(row)} className="border-b border-line/60 last:border-0 hover:bg-leaf-50/60">
              {columns.map((column) =>
                column.rowHead ? (
                  <th key={column.key} scope="row" className={`px-3 py-2.5 font-bold ${side(column)}`}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} className={`px-3 py-2.5 ${side(column)}`}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {foot && <tfoot className="sticky bottom-0 bg-leaf-50 font-bold">{foot}</tfoot>}
      </table>
    </section>
  );
}
