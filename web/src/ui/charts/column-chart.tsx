import { max } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { fillOf, Legend, Patterns, type Series } from './series';
import { useWidth } from './use-width';

export type Column = { key: string; label: string; short: string; values: Readonly<Record<string, number>> };
type Props = {
  label: string;
  columns: readonly Column[];
  series: readonly Series[];
  shape: 'stacked' | 'grouped';
  format: (value: number) => string;
  /** What stands under the chart for the chosen column: the figures and where they lead. */
  readout: (column: Column) => ReactNode;
};

const height = 300;
const edge = { top: 12, right: 8, bottom: 28, left: 76 };
const sum = (column: Column, series: readonly Series[]) => series.reduce((all, { key }) => all + (column.values[key] ?? 0), 0);

/** Columns by month. One stop for the keyboard; arrows walk the months; the chosen month's figures are read out below. */
export function ColumnChart({ label, columns, series, shape, format, readout }: Props) {
  const chart = useId();
  const [box, width] = useWidth<HTMLDivElement>(640);
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);
  const [chosen, setChosen] = useState(columns.length - 1);
  const at = Math.min(Math.max(chosen, 0), columns.length - 1);

  const across = scaleBand<string>(
    columns.map(({ key }) => key),
    [edge.left, width - edge.right],
  ).padding(0.24);
  const most =
    max(columns, (column) => (shape === 'stacked' ? sum(column, series) : (max(series, ({ key }) => column.values[key] ?? 0) ?? 0))) ?? 0;
  const up = scaleLinear([0, most || 1], [height - edge.bottom, edge.top]).nice(4);
  const inner = scaleBand<string>(
    series.map(({ key }) => key),
    [0, across.bandwidth()],
  ).padding(0.08);
  const layers = stack<Column>()
    .keys(series.map(({ key }) => key))
    .value((column, key) => Math.max(0, column.values[key] ?? 0))([...columns]);
  const every = Math.max(1, Math.ceil((columns.length * 38) / Math.max(width - edge.left, 1)));

  const walk = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: columns.length - 1 };
    const wanted = steps[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    const next = Math.min(Math.max(wanted, 0), columns.length - 1);
    setChosen(next);
    buttons.current[next]?.focus();
  };
  const current = columns[at];

  return (
    <div>
      <Legend chart={chart} series={series} />
      <div ref={box} className="relative mt-2" style={{ height }}>
        <svg width={width} height={height} aria-hidden="true" className="absolute inset-0 overflow-visible">
          <Patterns chart={chart} series={series} />
          {up.ticks(4).map((tick) => (
            <g key={tick} transform={`translate(0 ${up(tick)})`}>
              <line x1={edge.left} x2={width - edge.right} className="stroke-line" />
              <text x={edge.left - 8} dy="0.32em" textAnchor="end" className="fill-ink-2 text-[12px]">
                {format(tick)}
              </text>
            </g>
          ))}
          {current && (
            <rect
              x={(across(current.key) ?? 0) - 3}
              y={edge.top}
              width={across.bandwidth() + 6}
              height={height - edge.top - edge.bottom}
              className="fill-rice-100"
            />
          )}
          {shape === 'stacked'
            ? layers.map((layer) =>
                layer.map((part) => {
                  const [from, to] = [up(part[0]), up(part[1])];
                  return from - to < 0.3 ? null : (
                    <rect
                      key={`${layer.key}-${part.data.key}`}
                      x={across(part.data.key)}
                      y={to}
                      width={across.bandwidth()}
                      height={from - to}
                      fill={fillOf(chart, layer.key)}
                      stroke="#ffffff"
                      strokeWidth="0.75"
                    />
                  );
                }),
              )
            : columns.map((column) =>
                series.map(({ key }) => {
                  const value = Math.max(0, column.values[key] ?? 0);
                  return (
                    <rect
                      key={`${key}-${column.key}`}
                      x={(across(column.key) ?? 0) + (inner(key) ?? 0)}
                      y={up(value)}
                      width={inner.bandwidth()}
                      height={up(0) - up(value)}
                      fill={fillOf(chart, key)}
                    />
                  );
                }),
              )}
          <line x1={edge.left} x2={width - edge.right} y1={up(0)} y2={up(0)} className="stroke-control" />
          {columns.map((column, position) =>
            (columns.length - 1 - position) % every === 0 ? (
              <text
                key={column.key}
                x={(across(column.key) ?? 0) + across.bandwidth() / 2}
                y={height - 8}
                textAnchor="middle"
                className="fill-ink-2 text-[12px]"
              >
                {column.short}
              </text>
            ) : null,
          )}
        </svg>
        <fieldset className="contents" onKeyDown={walk}>
          <legend className="sr-only">{label}</legend>
          {columns.map((column, position) => (
            <button
              key={column.key}
              ref={(button) => {
                buttons.current[position] = button;
              }}
              type="button"
              tabIndex={position === at ? 0 : -1}
              aria-pressed={position === at}
              aria-label={`${column.label}: ${format(sum(column, series))}`}
              className="absolute top-0 bg-transparent print:hidden"
              style={{
                left: (across(column.key) ?? 0) - (across.step() - across.bandwidth()) / 2,
                width: across.step(),
                height: height - 4,
              }}
              onClick={() => setChosen(position)}
            />
          ))}
        </fieldset>
      </div>
      <div aria-live="polite" className="mt-3 rounded-lg bg-sand px-3 py-2 text-sm print:hidden">
        {current && readout(current)}
      </div>
    </div>
  );
}
