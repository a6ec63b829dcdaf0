import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { type ReactNode, useId, useState } from 'react';
import { t } from '@/i18n';
import { fillOf, lookOf, Patterns } from './series';
import { useWidth } from './use-width';

export type Bar = { key: string; label: string; value: number; figure: ReactNode; note?: string };
type Props = { bars: readonly Bar[]; label: string /** How many stand there before "show all". */; first?: number; look?: number };

/** Horizontal bars, largest first. An ordered list to a screen reader; the figure may be a link. */
export function RankBars({ bars, label, first = 12, look = 0 }: Props) {
  const chart = useId();
  const [all, setAll] = useState(false);
  const [box, width] = useWidth<HTMLOListElement>(320);
  const across = scaleLinear([0, max(bars, ({ value }) => value) || 1], [0, width]);
  const series = [{ key: 'bar', label, ...lookOf(look) }];
  const shown = all ? bars : bars.slice(0, first);
  return (
    <div>
      <svg width="0" height="0" aria-hidden="true" className="absolute">
        <Patterns chart={chart} series={series} />
      </svg>
      <ol ref={box} aria-label={label} className="space-y-2">
        {shown.map(({ key, label: name, value, figure, note }) => (
          <li key={key}>
            <div className="flex items-baseline justify-between gap-3 text-sm">
              <span className="min-w-0">
                {name}
                {note && <span className="text-ink-2"> · {note}</span>}
              </span>
              <span className="font-bold whitespace-nowrap tabular-nums">{figure}</span>
            </div>
            <svg width={width} height="12" aria-hidden="true" className="block">
              <rect width={width} height="12" rx="4" className="fill-leaf-50" />
              {value > 0 && <rect width={Math.max(2, across(value))} height="12" rx="4" fill={fillOf(chart, 'bar')} />}
            </svg>
          </li>
        ))}
      </ol>
      {bars.length > first && (
        <button type="button" className="link mt-3 min-h-11 text-sm print:hidden" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('charts.showFewer') : t('charts.showAll', { count: bars.length })}
        </button>
      )}
    </div>
  );
}
