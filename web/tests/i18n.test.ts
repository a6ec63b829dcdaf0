// @vitest-environment node
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import consoleEn from '@/i18n/console.en.json';
import consoleVi from '@/i18n/console.vi.json';
import en from '@/i18n/en.json';
import laterEn from '@/i18n/later.en.json';
import laterVi from '@/i18n/later.vi.json';
import officeEn from '@/i18n/office.en.json';
import officeVi from '@/i18n/office.vi.json';
import vi from '@/i18n/vi.json';

type Tree = { [key: string]: string | Tree };

const leaves = (tree: Tree, above = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[above + key, value] as [string, string]] : leaves(value, `${above + key}.`),
  );
const placeholders = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g) ?? [])].sort();
const source = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.includes('.gen.'))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'));

describe.each([
  ['storefront', vi, en],
  ['what comes later', laterVi, laterEn],
  ['consoles', consoleVi, consoleEn],
  ['offices', officeVi, officeEn],
])('%s', (_, vietnamese: Tree, english: Tree) => {
  it('says everything in both languages', () => {
    expect(leaves(english).map(([key]) => key)).toEqual(leaves(vietnamese).map(([key]) => key));
    expect([...leaves(vietnamese), ...leaves(english)].filter(([, sentence]) => sentence.trim() === '')).toEqual([]);
  });

  it('names the same values in both languages', () => {
    const inEnglish = new Map(leaves(english));
    for (const [key, sentence] of leaves(vietnamese)) expect(placeholders(inEnglish.get(key) ?? ''), key).toEqual(placeholders(sentence));
  });
});

it('words every key that a page uses', () => {
  const known = new Set([...leaves(vi), ...leaves(laterVi), ...leaves(consoleVi), ...leaves(officeVi)].map(([key]) => key));
  const used = source(path.resolve(import.meta.dirname, '../src')).flatMap((text) =>
    [...text.matchAll(/\bt\(\s*'([\w.]+)'/g)].map((match) => match[1] as string),
  );
  expect(used.length).toBeGreaterThan(100);
  expect([...new Set(used)].filter((key) => !known.has(key))).toEqual([]);
});

/** A file and every file it imports, by name. */
function withImports(file: string, into = new Map<string, string>()): Map<string, string> {
  const name = ['', '.ts', '.tsx', '/index.ts'].map((end) => file + end).find((one) => statSync(one, { throwIfNoEntry: false })?.isFile());
  if (!name || into.has(name) || !/\.tsx?$/.test(name)) return into;
  const text = readFileSync(name, 'utf8');
  into.set(name, text);
  for (const [, target = ''] of text.matchAll(/(?:from|import\()\s*'([@.][^']*)'/g))
    if (/^(@\/|\.)/.test(target))
      withImports(target.startsWith('@/') ? path.join(src, target.slice(2)) : path.resolve(name, '..', target), into);
  return into;
}
const src = path.resolve(import.meta.dirname, '../src');
const officeWords = (text: string) => Object.keys(officeVi).filter((area) => new RegExp(`['"\`]${area}\\.\\w`).test(text));

it('keeps office words away from the pages that sell without a network', () => {
  const routes = readdirSync(path.join(src, 'app/routes/_console'));
  const [selling, offices] = [routes.filter((name) => name.startsWith('ban.')), routes.filter((name) => !name.startsWith('ban'))].map(
    (names) => names.reduce((files, name) => withImports(path.join(src, 'app/routes/_console', name), files), new Map<string, string>()),
  );
  expect(selling?.size).toBeGreaterThan(100);
  expect([...(selling ?? [])].filter(([, text]) => officeWords(text).length > 0).map(([name]) => name)).toEqual([]);
  expect([...(offices ?? [])].some(([, text]) => officeWords(text).length > 0)).toBe(true);
});
