import type consoleVi from './console.vi.json';
import type laterVi from './later.vi.json';
import type officeVi from './office.vi.json';
import vi from './vi.json';

/**
 * Vietnamese words for looking at goods are in the bundle; English, what comes later (buying, one's account, every refusal) and the consoles are fetched when
 * needed. A phone that sells without a network keeps the `console` words; `office` words are for desks, and no selling page may use them.
 */
export type Locale = 'vi' | 'en';
type Part = 'later' | 'console' | 'office';

type Tree = { [key: string]: string | Tree };
type Paths<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}` }[keyof T & string];
export type TextKey = Paths<typeof vi> | Paths<Omit<typeof laterVi, 'errors'>> | Paths<typeof consoleVi> | Paths<typeof officeVi>;
export type Values = Readonly<Record<string, unknown>>;

const loaders: Record<string, () => Promise<{ default: Tree }>> = {
  'en.main': () => import('./en.json'),
  'vi.later': () => import('./later.vi.json'),
  'en.later': () => import('./later.en.json'),
  'vi.console': () => import('./console.vi.json'),
  'en.console': () => import('./console.en.json'),
  'vi.office': () => import('./office.vi.json'),
  'en.office': () => import('./office.en.json'),
};
const trees: Record<Locale, Tree[]> = { vi: [vi], en: [] };
const loaded = new Set(['vi.main']);
const parts: ('main' | Part)[] = ['main'];

let locale: Locale = 'vi';
const listeners = new Set<() => void>();

async function load(wanted: Locale, part: string) {
  const name = `${wanted}.${part}`;
  if (loaded.has(name)) return;
  const tree = (await loaders[name]?.())?.default;
  if (tree && !loaded.has(name)) trees[wanted].push(tree);
  loaded.add(name);
}

/** Call before the sentences of that part are needed: in a route's loader, or when the server has refused. */
export async function loadTexts(part: Part) {
  if (!parts.includes(part)) parts.push(part);
  await load(locale, part);
}

export const currentLocale = () => locale;

export async function setLocale(wanted: Locale) {
  await Promise.all(
    parts.map((part) =>
      load(wanted, part).catch((error) => {
        // A phone without a network keeps no office words; its selling pages need none.
        if (part !== 'office') throw error;
      }),
    ),
  );
  locale = wanted;
  document.documentElement.lang = wanted;
  try {
    localStorage.setItem('locale', wanted);
  } catch {
    // A browser that keeps nothing still shows the chosen language until it is closed.
  }
  for (const tell of listeners) tell();
}

export function storedLocale(): Locale {
  try {
    return localStorage.getItem('locale') === 'en' ? 'en' : 'vi';
  } catch {
    return 'vi';
  }
}

export function onLocaleChange(tell: () => void) {
  listeners.add(tell);
  return () => {
    listeners.delete(tell);
  };
}

function find(key: string): string | undefined {
  for (const tree of [...trees[locale], ...trees.vi]) {
    let node: string | Tree | undefined = tree;
    // A refusal's code has dots of its own ("errors" → "order.step"): the rest of the key may be one name.
    const words = key.split('.');
    for (let at = 0; at < words.length && node !== undefined && typeof node !== 'string'; at++) {
      const rest: string | Tree | undefined = node[words.slice(at).join('.')];
      if (typeof rest === 'string') return rest;
      node = node[words[at] as string];
    }
    if (typeof node === 'string') return node;
  }
  return undefined;
}

/** A sentence is "one | many" where English needs both; `{name}` is replaced by the value of that name. */
function fill(sentence: string, values: Values): string {
  const [one, many] = sentence.split(' | ');
  const chosen = many === undefined || values.count === 1 ? one : many;
  return (chosen ?? '').replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

export const t = (key: TextKey, values: Values = {}): string => fill(find(key) ?? key, values);

/** For keys that come from the server, such as a refusal's code; undefined when nobody has worded it. */
export function tryText(key: string, values: Values = {}): string | undefined {
  const sentence = find(key);
  return sentence === undefined ? undefined : fill(sentence, values);
}

/** The Vietnamese or the English name of reference data, by the language the reader chose. */
export const named = (thing: { nameVi: string; nameEn?: string | null }) => (locale === 'en' && thing.nameEn ? thing.nameEn : thing.nameVi);
