import { max } from 'd3-array';
import { scaleSqrt } from 'd3-scale';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { t } from '@/i18n';
import { graticule, labelled, type Place, project } from './mapping';
import { useWidth } from './use-width';

type Props = { label: string; places: readonly Place[]; format: (value: number) => string; readout: (place: Place) => ReactNode };

/** One circle per commune, its area the figure. No borders are drawn: the grid of degrees and the scale say where one looks. */
export function BubbleMap({ label, places, format, readout }: Props) {
  const [box, width] = useWidth<HTMLDivElement>(480);
  const height = Math.min(560, Math.max(340, Math.round(width * 0.82)));
  const [chosen, setChosen] = useState(0);
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);
  const sorted = [...places].sort((a, b) => b.value - a.value);
  const at = Math.min(chosen, sorted.length - 1);
  const current = sorted[at];

  const most = max(sorted, ({ value }) => value) || 1;
  const radius = scaleSqrt([0, most], [2, Math.min(34, width / 13)]);
  const view = project(sorted, width, height);
  const spots = sorted.map((place) => ({ place, ...view.at(place), r: radius(Math.max(0, place.value)) }));
  const grid = graticule(view, width, height);
  const names = labelled(spots, width, height, [
    ...grid.map(({ text, x, y }) => ({ left: x, right: x + text.length * 6, top: y - 11, bottom: y + 3 })),
    { left: 0, right: view.scale.pixels + 70, top: height - 30, bottom: height },
  ]);

  const walk = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (at + step + sorted.length) % sorted.length;
    setChosen(next);
    buttons.current[next]?.focus();
  };

  return (
    <div>
      <div ref={box} className="relative overflow-hidden rounded-lg bg-info-bg" style={{ height }}>
        <svg width={width} height={height} aria-hidden="true" className="absolute inset-0">
          {grid.map(({ key, path, text, x, y }) => (
            <g key={key}>
              <path d={path} className="stroke-white" strokeWidth="1.5" fill="none" />
              <text x={x} y={y} className="fill-ink-2 text-[11px]">
                {text}
              </text>
            </g>
          ))}
          {spots.map(({ place, x, y, r }, position) => (
            <circle
              key={place.key}
              cx={x}
              cy={y}
              r={r}
              className={position === at ? 'fill-chart-2 stroke-ink' : 'fill-chart-1 stroke-white'}
              fillOpacity={position === at ? 0.9 : 0.62}
              strokeWidth={position === at ? 2.5 : 1}
            />
          ))}
          {names.map(({ key, text, x, y, anchor }) => (
            <text
              key={key}
              x={x}
              y={y}
              textAnchor={anchor}
              className="fill-ink stroke-info-bg text-[12px] font-bold"
              strokeWidth="3"
              paintOrder="stroke"
            >
              {text}
            </text>
          ))}
          <g transform={`translate(12 ${height - 16})`}>
            <path d={`M0 -4 V0 H${view.scale.pixels} V-4`} className="stroke-ink" strokeWidth="1.5" fill="none" />
            <text x={view.scale.pixels + 6} dy="2" className="fill-ink text-[12px]">
              {view.scale.kilometres} km
            </text>
          </g>
        </svg>
        <fieldset className="contents" onKeyDown={walk}>
          <legend className="sr-only">{label}</legend>
          {spots.map(({ place, x, y, r }, position) => {
            const size = Math.max(24, r * 2);
            return (
              <button
                key={place.key}
                ref={(button) => {
                  buttons.current[position] = button;
                }}
                type="button"
                tabIndex={position === at ? 0 : -1}
                aria-pressed={position === at}
                aria-label={`${place.name}: ${format(place.value)}`}
                className="absolute rounded-full bg-transparent print:hidden"
                style={{ left: x - size / 2, top: y - size / 2, width: size, height: size }}
                onClick={() => setChosen(position)}
              />
            );
          })}
        </fieldset>
      </div>
      <div aria-live="polite" className="mt-3 rounded-lg bg-sand px-3 py-2 text-sm print:hidden">
        {current ? readout(current) : t('charts.nothing')}
      </div>
      <p className="mt-2 text-sm text-ink-2">{t('charts.mapHint')}</p>
    </div>
  );
}
