// Reads the square codes of a page of labels: node read-qr.mjs PAGE.pgm COLUMNS ROWS X Y WIDTH HEIGHT (the grid, in pixels); one line a place, "-" for none.
import { readFileSync } from 'node:fs';
import jsQR from 'jsqr';

const [path, ...numbers] = process.argv.slice(2);
const [columns, rows, x, y, width, height] = numbers.map(Number);
const file = readFileSync(path);
const [head, pageWidth] = file.toString('latin1', 0, 60).match(/^P5\s(\d+)\s(\d+)\s255\s/);
for (let place = 0; place < columns * rows; place++) {
  const [left, top] = [Math.max(0, Math.round(x + (place % columns) * width)), Math.max(0, Math.round(y + Math.floor(place / columns) * height))];
  const [wide, high] = [Math.floor(width), Math.floor(height)];
  const pixels = new Uint8ClampedArray(wide * high * 4).fill(255);
  for (let row = 0; row < high; row++)
    for (let column = 0; column < wide; column++)
      pixels.fill(file[head.length + (top + row) * pageWidth + left + column] ?? 255, (row * wide + column) * 4, (row * wide + column) * 4 + 3);
  console.log(jsQR(pixels, wide, high)?.data ?? '-');
}
