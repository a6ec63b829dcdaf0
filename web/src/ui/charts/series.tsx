import type { ReactNode } from 'react';

/** How one series looks: a colour that colour-blind readers tell apart, and a pattern for black-and-white print. */
export type Look = { colour: string; pattern: 'solid' | 'stripes' | 'dots' | 'grid' };
export type Series = { key: string; label: string } & Look;

export const looks: readonly Look[] = [
  { colour: 'var(--color-chart-1)', pattern: 'solid' },
  { colour: 'var(--color-chart-2)', pattern: 'stripes' },
  { colour: 'var(--color-chart-3)', pattern: 'dots' },
  { colour: 'var(--color-chart-4)', pattern: 'grid' },
];

/** The four models keep their look wherever they appear. */
export const lookOf = (position: number): Look => looks[position % looks.length] as Look;

const marks: Record<Look['pattern'], ReactNode> = {
  solid: null,
  stripes: <path d="M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6" stroke="#ffffff" strokeOpacity="0.55" strokeWidth="1.8" />,
  dots: <circle cx="4" cy="4" r="1.5" fill="#ffffff" fillOpacity="0.7" />,
  grid: <path d="M0 4 H8 M4 0 V8" stroke="#ffffff" strokeOpacity="0.5" strokeWidth="1.4" />,
};

const patternId = (chart: string, key: string) => `${chart}-${key}`;
export const fillOf = (chart: string, key: string) => `url(#${patternId(chart, key)})`;

/** Fill patterns of a chart; `chart` keeps the ids of two charts on one page apart. */
export function Patterns({ chart, series }: { chart: string; series: readonly Series[] }) {
  return (
    <defs>
      {series.map(({ key, colour, pattern }) => (
        <pattern key={key} id={patternId(chart, key)} width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" style={{ fill: colour }} />
          {marks[pattern]}
        </pattern>
      ))}
    </defs>
  );
}

export function Legend({ chart, series }: { chart: string; series: readonly Series[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {series.map(({ key, label }) => (
        <li key={key} className="flex items-center gap-2">
          <svg width="18" height="14" aria-hidden="true">
            <rect width="18" height="14" rx="3" fill={fillOf(chart, key)} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
