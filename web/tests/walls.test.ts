// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../src');
type Import = { from: string; to: string };

/** Every import between files of this program, as paths below src. */
const imports = (): Import[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.includes('.gen.'))
    .flatMap((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [...readFileSync(file, 'utf8').matchAll(/from '([^']+)'|import\('([^']+)'\)|import '([^']+)'/g)]
        .map((match) => (match[1] ?? match[2] ?? match[3]) as string)
        .filter((target) => target.startsWith('@/') || target.startsWith('.'))
        .map((target) => ({
          from: path.relative(root, file),
          to: path.relative(root, target.startsWith('@/') ? path.join(root, target.slice(2)) : path.resolve(path.dirname(file), target)),
        }));
    });

const capabilityOf = (file: string) => /^features\/([^/]+)\//.exec(file.replaceAll('\\', '/'))?.[1];
const topOf = (file: string) => file.split(path.sep)[0] ?? '';
const allowed: Record<string, readonly string[]> = {
  app: ['app', 'features', 'ui', 'api', 'i18n'],
  features: ['features', 'ui', 'api', 'i18n'],
  ui: ['ui', 'api', 'i18n'],
  api: ['api', 'i18n'],
  i18n: ['i18n'],
};

const acrossCapabilities = ({ from, to }: Import) =>
  capabilityOf(from) !== undefined && capabilityOf(to) !== undefined && capabilityOf(from) !== capabilityOf(to);
const againstTheOrder = ({ from, to }: Import) => !allowed[topOf(from)]?.includes(topOf(to));

it('keeps each capability’s pages to themselves', () => {
  const found = imports();
  expect(found.length).toBeGreaterThan(200);
  expect(found.filter(acrossCapabilities)).toEqual([]);
});

it('lets imports run one way: app → features → ui → api → i18n', () => {
  expect(new Set(imports().map(({ from }) => topOf(from)))).toEqual(new Set(Object.keys(allowed)));
  expect(imports().filter(againstTheOrder)).toEqual([]);
});

it('notices a planted offender', () => {
  expect(acrossCapabilities({ from: 'features/ordering/a.tsx', to: 'features/catalogue/b' })).toBe(true);
  expect(againstTheOrder({ from: 'ui/a.tsx', to: 'features/catalogue/b' })).toBe(true);
});

/** A shape of the HTTP contract written by hand: in a file of names for them, or where an answer is asked for. */
const byHand = (name: string, text: string) =>
  (name === 'types.ts' && /^(export )?(type \w+(<.*>)? = \{|interface )/m.test(text)) ||
  /\b(read|readPages|(get|post|put|delete))<[^>(]*[{]/.test(text);

it('takes the shapes of requests and answers from the contract document', () => {
  const offenders = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.includes('.gen.'))
    .filter((entry) => byHand(entry.name, readFileSync(path.join(entry.parentPath, entry.name), 'utf8')));
  expect(offenders.map((entry) => entry.name)).toEqual([]);
  expect(byHand('types.ts', 'export type Job = {\n  name: string;\n};')).toBe(true);
  expect(byHand('page.tsx', "useQuery(read<{ items: Product[] }>('/api/products'))")).toBe(true);
});

it('keeps every file readable in one sitting', () => {
  const long = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.includes('.gen.'))
    .filter((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8').split('\n').length > 251);
  expect(long.map((entry) => entry.name)).toEqual([]);
});
