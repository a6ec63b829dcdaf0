// @vitest-environment node
import { expect, it } from 'vitest';
import { labelled } from '@/ui/charts/mapping';

const names = ['Long Khánh', 'Đak Lua', 'Xuân Lộc', 'Nhơn Trạch', 'Trảng Bom', 'Gia Kiệm'];

/** The same numbers on every run. */
function dice(seed: number) {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const spot = (key: string, x: number, y: number, r: number, shortName = 'Long Khánh') => ({
  place: { key, name: shortName, shortName, longitude: 0, latitude: 0, value: r },
  x,
  y,
  r,
});

it('names circles without touching a circle, another name, the edge or what is taken', () => {
  for (const [width, height] of [
    [320, 340],
    [1000, 560],
  ] as const)
    for (let seed = 1; seed <= 40; seed++) {
      const roll = dice(seed);
      const spots = Array.from({ length: 60 }, (_, at) =>
        spot(String(at), roll() * width, roll() * height, 2 + roll() * 30, names[Math.floor(roll() * names.length)]),
      ).sort((a, b) => b.r - a.r);
      const taken = [{ left: 0, right: 120, top: height - 30, bottom: height }];
      const boxes = labelled(spots, width, height, taken).map(({ box }) => box);
      for (const [at, box] of boxes.entries()) {
        expect(box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height).toBe(true);
        for (const other of [...taken, ...boxes.slice(at + 1)])
          expect(box.right <= other.left || other.right <= box.left || box.bottom <= other.top || other.bottom <= box.top).toBe(true);
        for (const { x, y, r } of spots) {
          const [aside, over] = [Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom)];
          expect(Math.hypot(aside, over)).toBeGreaterThanOrEqual(r - 1e-9);
        }
      }
    }
});

it('gives the bigger circle its name first and leaves out a name that fits nowhere', () => {
  const [big, small] = [spot('big', 60, 20, 18), spot('small', 60, 42, 4)];
  expect(labelled([big, small], 160, 60).map(({ key }) => key)).toEqual(['big']);
  expect(labelled([{ ...big, x: 500, y: 280 }, small], 1000, 560).map(({ key }) => key)).toEqual(['big', 'small']);
  expect(labelled([big], 80, 60)).toEqual([]);
});
