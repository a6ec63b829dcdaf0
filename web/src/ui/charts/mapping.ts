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

/** Names for the biggest circles, as many as fit without touching one another. */
export function labelled(spots: readonly Spot[], width: number, most = 10) {
  const taken: { left: number; right: number; top: number; bottom: number }[] = [];
  const names: { key: string; text: string; x: number; y: number; anchor: 'start' | 'end' }[] = [];
  for (const { place, x, y, r } of spots) {
    if (names.length === most || place.value <= 0) break;
    const wide = place.shortName.length * 7.4;
    const anchor = x + r + 4 + wide > width - 4 ? 'end' : 'start';
    const from = anchor === 'start' ? x + r + 4 : x - r - 4;
    const box = {
      left: anchor === 'start' ? from : from - wide,
      right: anchor === 'start' ? from + wide : from,
      top: y - 9,
      bottom: y + 9,
    };
    if (
      box.left < 2 ||
      taken.some((other) => box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top)
    )
      continue;
    taken.push(box);
    names.push({ key: place.key, text: place.shortName, x: from, y: y + 4, anchor });
  }
  return names;
}
