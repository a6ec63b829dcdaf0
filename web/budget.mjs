// What a first visit to the storefront may weigh, as transferred (Brotli): the build fails when a page outgrows it.
import fs from 'node:fs';
import path from 'node:path';

const out = process.env.WEB_OUT ?? path.join(import.meta.dirname, '../src/Marketplace.Host/wwwroot');
const pages = ['index.tsx', 'san-pham.$id.tsx'];
const most = { js: 105 * 1024, css: 8 * 1024 };

const manifest = JSON.parse(fs.readFileSync(path.join(out, '.vite', 'manifest.json'), 'utf8'));
const collect = (key, files = new Set()) => {
  const { file, css = [], imports = [] } = manifest[key];
  if (files.has(file)) return files;
  for (const name of [file, ...css]) files.add(name);
  for (const next of imports) collect(next, files);
  return files;
};
const shell = [...fs.readFileSync(path.join(out, 'index.html'), 'utf8').matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(
  (match) => match[1],
);
const weight = (name) => {
  const file = path.join(out, name);
  return fs.statSync(fs.existsSync(`${file}.br`) ? `${file}.br` : file).size;
};

for (const page of pages) {
  const files = [...collect(`src/app/routes/${page}?tsr-split=component`, new Set(shell))];
  for (const [kind, limit] of Object.entries(most)) {
    const bytes = files.filter((name) => name.endsWith(`.${kind}`)).reduce((sum, name) => sum + weight(name), 0);
    console.log(`${page} ${kind}: ${bytes} of ${limit} bytes`);
    if (bytes > limit) {
      console.error(
        `web : error WEB004: ${page} needs ${bytes} bytes of ${kind}, ${limit} are allowed: load what the first view does not show later.`,
      );
      process.exitCode = 1;
    }
  }
}
