// Stands beside every text asset its .br (quality 11): the program sends it as it is and compresses nothing on the fly.
import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const out = process.env.WEB_OUT ?? path.join(import.meta.dirname, '../src/Marketplace.Host/wwwroot');
const text = /\.(js|css|svg|json|webmanifest|txt)$/;
for (const entry of fs.readdirSync(out, { withFileTypes: true, recursive: true })) {
  const file = path.join(entry.parentPath, entry.name);
  if (!entry.isFile() || !text.test(entry.name) || file.includes(`${path.sep}.vite${path.sep}`)) continue;
  const raw = fs.readFileSync(file);
  const small = brotliCompressSync(raw, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length },
  });
  if (small.length < raw.length) fs.writeFileSync(`${file}.br`, small);
}
