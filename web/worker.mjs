// After the pages: writes sw.js with the list of built files the selling pages need without a network. What a phone fetches for that has a budget.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';

const here = import.meta.dirname;
const out = process.env.WEB_OUT ?? path.join(here, '../src/Marketplace.Host/wwwroot');
const most = { worker: 8 * 1024, files: 330 * 1024 };

const manifest = JSON.parse(fs.readFileSync(path.join(out, '.vite', 'manifest.json'), 'utf8'));
const files = new Set();
const collect = (key) => {
  const { file, css = [], assets = [], imports = [] } = manifest[key];
  if (files.has(file)) return;
  for (const name of [file, ...css, ...assets]) files.add(name);
  for (const next of imports) collect(next);
};
// Every selling page with the tree that leads to it, and the words of both languages but those of the offices.
const isNeeded = (key) =>
  /^index\.html$|routeTree\.gen|routes\/_console(\/ban(\.[\w-]+)*)?\.tsx|src\/i18n\/(?!office).*\.json$/.test(key.replaceAll('$', ''));
for (const key of Object.keys(manifest).filter(isNeeded)) collect(key);
for (const [, name] of fs.readFileSync(path.join(out, 'index.html'), 'utf8').matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)) files.add(name);
const names = ['favicon.svg', 'index.html', ...files].sort();

const version = createHash('sha256');
for (const name of names) version.update(name).update(fs.readFileSync(path.join(out, name)));
const builtFiles = { version: version.digest('hex').slice(0, 16), files: names.map((name) => `/${name}`) };

await build({
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  resolve: { alias: { '@': path.join(here, 'src') } },
  define: { __BUILT__: JSON.stringify(builtFiles) },
  build: {
    outDir: out,
    emptyOutDir: false,
    copyPublicDir: false,
    target: 'es2022',
    modulePreload: false,
    lib: { entry: path.join(here, 'src/app/worker/sw.ts'), formats: ['iife'], name: 'sellingWorker', fileName: () => 'sw.js' },
  },
});

const weight = (name) => {
  const raw = fs.readFileSync(path.join(out, name));
  return name.endsWith('.woff2') ? raw.length : Math.min(raw.length, brotliCompressSync(raw).length);
};
const sums = { worker: weight('sw.js'), files: names.reduce((sum, name) => sum + weight(name), 0) };
for (const [what, bytes] of Object.entries(sums)) {
  console.log(`selling without a network, ${what}: ${bytes} of ${most[what]} bytes`);
  if (bytes > most[what]) {
    console.error(`web : error WEB005: the selling pages keep ${bytes} bytes of ${what} on a phone, ${most[what]} are allowed.`);
    process.exitCode = 1;
  }
}
