// Turns one untrusted picture into pictures of our own making, for src/Marketplace.Platform/Pictures/PictureEncoder.cs.
// The file comes on stdin; stdout gets one line of JSON (width, height, length of each size) and then each size as WebP.
// Called as: node pictures.mjs LONGEST_SIDE... ; a file that cannot be read ends with code 2.
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';

// Nothing but the three formats that are taken, read from memory: no SVG, no PDF, no file or address named inside a file.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] });
sharp.cache(false);
sharp.concurrency(1);

const [longest, ...smaller] = process.argv.slice(2).map(Number);
const inside = (side) => ({ width: side, height: side, fit: 'inside', withoutEnlargement: true });
const file = await buffer(process.stdin);
try {
  const { data, info } = await sharp(file, { limitInputPixels: 50_000_000, failOn: 'error', sequentialRead: true })
    .rotate() // as the camera was held; every note about it is left out
    .resize(inside(longest))
    .webp({ quality: 80 })
    .toBuffer({ resolveWithObject: true });
  const sizes = [data];
  for (const side of smaller) sizes.push(await sharp(data).resize(inside(side)).webp({ quality: 75 }).toBuffer());
  process.stdout.write(`${JSON.stringify({ width: info.width, height: info.height, lengths: sizes.map((size) => size.length) })}\n`);
  for (const size of sizes) process.stdout.write(size);
} catch (fault) {
  process.stderr.write(fault.message);
  process.exitCode = 2;
}
