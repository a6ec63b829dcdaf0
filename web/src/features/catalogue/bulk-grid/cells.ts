import type { Schemas } from '@/api/types';
import { day, number } from '@/i18n/format';

export type GridRow = Schemas['GridRow'];
export type SaveRow = Schemas['SaveGridRow'];
export type Status = Schemas['ListingStatus'];

/** The columns that can be changed, from left to right. */
export const columns = ['priceDong', 'available', 'harvestFrom', 'harvestTo', 'grade', 'siteCode', 'status'] as const;
export type Column = (typeof columns)[number];

/** What was typed, or the code of what is wrong with it; `format` is a pasted number that does not fit the format it was said to have. */
export type Fault = 'dong' | 'quantity' | 'day' | 'grade' | 'siteCode' | 'status' | 'format';
export type Cell = { value: string | number | null; fault?: undefined } | { fault: Fault };

export const isNumeric = (column: Column) => column === 'priceDong' || column === 'available';

const statuses: readonly Status[] = ['published', 'paused', 'draft'];
type StatusWords = Record<Status, string>;

/** A cell's value as it stands in the grid and travels to and from a spreadsheet. */
export function textOf(row: GridRow, column: Column, words: StatusWords): string {
  const value = row[column];
  if (value === null || value === undefined || value === '') return '';
  if (column === 'status') return words[row.status];
  if (column === 'harvestFrom' || column === 'harvestTo') return day(String(value));
  return typeof value === 'number' ? number(value) : String(value);
}

/** Vietnamese numbers: dots between thousands, a comma before decimals. `25.5` is neither and is asked again. */
export function read(column: Column, typed: string, words: StatusWords): Cell {
  const text = typed.trim();
  if (column === 'priceDong') return readNumber(text.replace(/\s*[₫đ]$/iu, ''), 0) ?? { fault: 'dong' };
  if (column === 'available') return readNumber(text, 3) ?? { fault: 'quantity' };
  if (column === 'grade') return text.length <= 40 ? { value: text || null } : { fault: 'grade' };
  if (column === 'siteCode') return text.length <= 40 ? { value: text.toUpperCase() } : { fault: 'siteCode' };
  if (column === 'status') {
    const named = statuses.find((status) => status === text || fold(words[status]) === fold(text));
    return named ? { value: named } : { fault: 'status' };
  }
  return text ? readDay(text) : { value: null };
}

function readNumber(text: string, decimals: 0 | 3): Cell | undefined {
  const bare = text.replace(/[\s\u00a0]/g, '');
  if (!/^(\d+|\d{1,3}(\.\d{3})+)(,\d{1,3})?$/.test(bare)) return undefined;
  if (decimals === 0 && bare.includes(',')) return undefined;
  return { value: Number(bare.replace(/\./g, '').replace(',', '.')) };
}

function readDay(text: string): Cell {
  const [, d, m, y] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const iso = y ? `${y}-${m?.padStart(2, '0')}-${d?.padStart(2, '0')}` : text;
  const known = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? new Date(`${iso}T00:00:00Z`) : undefined;
  return known && !Number.isNaN(known.getTime()) && known.toISOString().startsWith(iso) ? { value: iso } : { fault: 'day' };
}

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/giu, 'd').toLowerCase();

/** What a spreadsheet puts on the clipboard: tabs between cells, quotes around what holds a line break. */
export function parseTable(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const endCell = () => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') cell += text[++at];
      else isQuoted = false;
    } else if (letter === '"' && cell === '') isQuoted = true;
    else if (letter === '\t') endCell();
    else if (letter === '\n') {
      endCell();
      rows.push([]);
    } else if (letter !== '\r') cell += letter;
  }
  endCell();
  const last = rows.at(-1);
  if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop();
  return rows;
}

/** A price raised or lowered by so many per cent, to a whole hundred đồng from a thousand on. */
export function changed(price: number, percent: number): number {
  const raw = price * (1 + percent / 100);
  const step = raw >= 1000 ? 100 : 1;
  return Math.max(step, Math.round(raw / step) * step);
}
