import { address } from '@/api/http';
import type { Level } from '@/api/types';
import { today } from '@/i18n/format';
import { type ChannelChoice, channelChoices, isModel, type Model, type View } from './types';

/** The dashboard's choices as they stand in the address; all of them may be missing. Months are `yyyy-MM`. */
export type Search = {
  tu?: string;
  den?: string;
  donVi?: string;
  cap?: Level;
  moHinh?: Model;
  nongSan?: string;
  banDo?: string;
  cach?: View;
  /** Each kilogram once, at its first sale, or every sale of the trade. */
  tinh?: 'first' | 'trade';
  do?: 'grams' | 'valueDong';
};

/** The choices of the record list: those of the dashboard and the cell that was clicked. */
export type RecordSearch = Search & { kenh?: ChannelChoice; tieuChuan?: string; thang?: string; ho?: string; don?: string; khop?: number };

const monthLike = (word: unknown) => (typeof word === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(word) ? word : undefined);
const dayLike = (word: unknown) => (typeof word === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(word) ? word : undefined);
const text = (word: unknown) => (typeof word === 'string' || typeof word === 'number' ? String(word) || undefined : undefined);
const oneOf = <T extends string>(word: unknown, all: readonly T[]) => all.find((one) => one === word);

export function parseSearch(raw: Record<string, unknown>): Search {
  return {
    tu: monthLike(raw.tu),
    den: monthLike(raw.den),
    donVi: text(raw.donVi),
    cap: oneOf(raw.cap, ['province', 'district', 'commune'] as const),
    moHinh: isModel(raw.moHinh) ? raw.moHinh : undefined,
    nongSan: text(raw.nongSan),
    banDo: dayLike(raw.banDo),
    cach: oneOf(raw.cach, ['asReported', 'recast'] as const),
    tinh: oneOf(raw.tinh, ['first', 'trade'] as const),
    do: oneOf(raw.do, ['grams', 'valueDong'] as const),
  };
}

export const parseRecordSearch = (raw: Record<string, unknown>): RecordSearch => ({
  ...parseSearch(raw),
  kenh: oneOf(raw.kenh, channelChoices),
  tieuChuan: text(raw.tieuChuan),
  thang: monthLike(raw.thang),
  ho: text(raw.ho),
  don: text(raw.don),
  khop: Number.isFinite(Number(raw.khop ?? Number.NaN)) ? Number(raw.khop) : undefined,
});

export function addMonths(month: string, by: number) {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

export const monthsBetween = (from: string, to: string) =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));

/** Every month from the first to the last, so that a month without sales still has its place. */
export const monthsOf = (from: string, to: string) =>
  Array.from({ length: Math.max(0, Math.min(120, monthsBetween(from, to) + 1)) }, (_, at) => addMonths(from, at));

/** Twelve months up to this one unless the address says otherwise. */
export function period({ tu, den }: Search) {
  const to = den ?? today().slice(0, 7);
  const from = tu && tu <= to ? tu : addMonths(to, -11);
  return { from, to };
}

/** The same number of months just before. */
export function before({ from, to }: { from: string; to: string }) {
  const length = monthsBetween(from, to) + 1;
  return { from: addMonths(from, -length), to: addMonths(from, -1) };
}

type GroupBy = 'model' | 'channel' | 'product' | 'standard' | 'unit' | 'month';

const query = (search: Search, months: { from: string; to: string }) => ({
  from: months.from,
  to: months.to,
  unit: search.donVi,
  model: search.moHinh,
  product: search.nongSan,
  asOf: search.banDo,
  // Two years span the reform of 2025: on one map unless somebody wants the reports as they were.
  view: search.cach ?? 'recast',
  counted: search.tinh,
});

export const consumptionAddress = (
  search: Search,
  groupBy: readonly GroupBy[],
  more: { level?: Level; months?: { from: string; to: string } } = {},
) =>
  address('/api/statistics/consumption', {
    ...query(search, more.months ?? period(search)),
    level: more.level,
    groupBy: groupBy.join(','),
  });

export const consumptionFile = (search: Search, format: 'csv' | 'xlsx') =>
  address('/api/statistics/consumption/export', {
    format,
    ...query(search, period(search)),
    level: search.cap ?? 'commune',
    groupBy: 'month,model,product,unit',
  });

export const overviewAddress = (search: Search) => address('/api/statistics/overview', { ...period(search), unit: search.donVi });

/** With `view` the unit means exactly a row of the table; without it, all that was ever reported in the unit. `none` is the row without a unit. */
export function salesQuery(search: RecordSearch) {
  const { view: _, ...asked } = query(search, search.thang ? { from: search.thang, to: search.thang } : period(search));
  return {
    ...asked,
    view: search.cach,
    level: search.donVi === 'none' ? search.cap : undefined,
    channel: search.kenh,
    standard: search.tieuChuan,
    producer: search.ho,
    order: search.don,
  };
}
