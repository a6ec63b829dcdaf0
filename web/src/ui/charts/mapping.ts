import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';

/** A commune on the bubble map; longitude and latitude of its centroid in decimal degrees. */
export type Place = { key: string; name: string; shortName: string; longitude: number; latitude: number; value: number };
export type View = ReturnType<typeof project>;
type Spot = { place: Place; x: number; y: number; r: number };

const kilometresPerDegree = 111.32;
const margin = 44;

/** Equirectangular, true to scale at the middle latitude; a province is small enough that nothing is visibly bent. */
export function project(places: readonly Place[], width: number, height: number) {
  const [west = 107, east = 108] = extent(places, ({ longitude }) => longitude);
  const [south = 11, north = 12] = extent(places, ({ latitude }) => latitude);
  const middle = { longitude: (west + east) / 2, latitude: (south + north) / 2 };
  const squeeze = Math.cos((middle.latitude * Math.PI) / 180);
  const perDegree = Math.min(
    (width - 2 * margin) / Math.max((east - west) * squeeze, 0.2),
    (height - 2 * margin) / Math.max(north - south, 0.2),
  );
  const perKilometre = perDegree / kilometresPerDegree;
  const kilometres = [100, 50, 20, 10, 5, 2, 1].find((length) => length * perKilometre <= width / 3) ?? 1;
  return {
    at: ({ longitude, latitude }: { longitude: number; latitude: number }) => ({
      x: width / 2 + (longitude - middle.longitude) * squeeze * perDegree,
      y: height / 2 - (latitude - middle.latitude) * perDegree,
    }),
    longitudes: [middle.longitude - width / 2 / squeeze / perDegree, middle.longitude + width / 2 / squeeze / perDegree] as const,
    latitudes: [middle.latitude - height / 2 / perDegree, middle.latitude + height / 2 / perDegree] as const,
    scale: { kilometres, pixels: kilometres * perKilometre },
  };
}

const degrees = (value: number, side: string) => `${new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 }).format(value)}° ${side}`;

/** Meridians and parallels at round degrees, named at the edge. */
export function graticule(view: View, width: number, height: number) {
  const meridians = scaleLinear([...view.longitudes], [0, width]).ticks(5);
  const parallels = scaleLinear([...view.latitudes], [0, height]).ticks(5);
  return [
    ...meridians.map((longitude) => {
      const { x } = view.at({ longitude, latitude: 0 });
      return { key: `e${longitude}`, path: `M${x} 0 V${height}`, text: degrees(longitude, 'Đ'), x: x + 4, y: 14 };
    }),
    ...parallels.map((latitude) => {
      const { y } = view.at({ longitude: 0, latitude });
      return { key: `n${latitude}`, path: `M0 ${y} H${width}`, text: degrees(latitude, 'B'), x: 4, y: y - 4 };
    }),
  ];
}

type Box = { left: number; right: number; top: number; bottom: number };
type Name = { key: string; text: string; x: number; y: number; anchor: 'start' | 'middle' | 'end'; box: Box };

// Of the 12 px bold letters: on average, and from the top of a stacked accent to the foot of a g.
const letterWide = 7.4;
const [above, below] = [12, 5];
const gap = 4;

const meet = (one: Box, other: Box) => one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;

function touches({ left, right, top, bottom }: Box, { x, y, r }: Spot) {
  const aside = x - Math.max(left, Math.min(x, right));
  const over = y - Math.max(top, Math.min(y, bottom));
  return aside * aside + over * over < r * r;
}

/**
 * Names beside their circles, the biggest circles first: to the right, the left, above or below, wherever the name touches no circle, no other name and
 * nothing that is `taken`. A name that fits nowhere is left out; the table beside the map has them all.
 */
export function labelled(spots: readonly Spot[], width: number, height: number, taken: readonly Box[] = []): Name[] {
  const names: Name[] = [];
  for (const { place, x, y, r } of spots) {
    if (place.value <= 0) continue;
    const wide = place.shortName.length * letterWide;
    const sides = [
      { x: x + r + gap, y: y + 4, anchor: 'start' as const, left: x + r + gap },
      { x: x - r - gap, y: y + 4, anchor: 'end' as const, left: x - r - gap - wide },
      { x, y: y - r - gap - below, anchor: 'middle' as const, left: x - wide / 2 },
      { x, y: y + r + gap + above, anchor: 'middle' as const, left: x - wide / 2 },
    ];
    for (const { left, ...at } of sides) {
      const box = { left, right: left + wide, top: at.y - above, bottom: at.y + below };
      if (box.left < 2 || box.right > width - 2 || box.top < 2 || box.bottom > height - 2) continue;
      if (spots.some((spot) => touches(box, spot)) || [...taken, ...names.map((name) => name.box)].some((other) => meet(box, other)))
        continue;
      names.push({ key: place.key, text: place.shortName, ...at, box });
      break;
    }
  }
  return names;
}
