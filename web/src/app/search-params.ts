import { address } from '@/api/http';

type Query = Record<string, string | number | boolean | readonly string[] | undefined>;

/** Filters stand in the address as plain words (`?q=xoai&product=a&product=b`), so that the server and people can read them too. */
export const stringifySearch = (search: Record<string, unknown>) => address('', search as Query);

export function parseSearch(text: string): Record<string, unknown> {
  const search: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const old = search[name];
    search[name] = old === undefined ? value : [...(Array.isArray(old) ? old : [old]), value];
  }
  return search;
}

/** For a page's address: of what anyone may have typed only these words are taken. */
export const only =
  <Name extends string>(...names: Name[]) =>
  (search: Record<string, unknown>) =>
    Object.fromEntries(names.map((name) => [name, search[name] && typeof search[name] === 'string' ? search[name] : undefined])) as {
      [name in Name]?: string;
    };
