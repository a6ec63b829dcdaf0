import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { area, curveMonotoneX, line } from 'd3-shape';

type Props = { values: readonly number[]; label: string; width?: number; height?: number };

/** The shape of a series in the size of a word; the figures stand beside it. */
export function Sparkline({ values, label, width = 120, height = 36 }: Props) {
  if (values.length < 2) return null;
  const across = scaleLinear([0, values.length - 1], [2, width - 4]);
  const [low = 0, high = 0] = extent(values);
  const up = scaleLinear([Math.min(0, low), high || 1], [height - 2, 4]);
  const position = (_: number, at: number) => across(at);
  const top = line<number>(position, up).curve(curveMonotoneX)([...values]) ?? '';
  const under = area<number>(position, up(0), up).curve(curveMonotoneX)([...values]) ?? '';
  return (
    <svg width={width} height={height} role="img" aria-label={label}>
      <path d={under} className="fill-leaf-100" />
      <path d={top} className="stroke-leaf-700" fill="none" strokeWidth="2" />
      <circle cx={across(values.length - 1)} cy={up(values[values.length - 1] ?? 0)} r="3" className="fill-leaf-900" />
    </svg>
  );
}
