import { newKey } from '@/api/once';
import { noDay } from '@/api/unanswered';
import type { CostItem, CostSheet } from './types';

export const items: readonly CostItem[] = [
  'householdLabour',
  'hiredLabour',
  'seed',
  'fertiliser',
  'pesticide',
  'feed',
  'machine',
  'water',
  'land',
  'interest',
  'depreciation',
  'loss',
  'other',
];

const usualUnits: Partial<Record<CostItem, string>> = {
  householdLabour: 'công',
  hiredLabour: 'công',
  fertiliser: 'kg',
  feed: 'kg',
  seed: 'kg',
};

/** Labour is counted in days of work (công), what is spread by weight; the rest is usually so many times. */
export const usualUnit = (item: CostItem) => usualUnits[item] ?? 'lần';

export type LineDraft = {
  key: string;
  item: CostItem;
  note: string;
  quantity: number | undefined;
  unit: string;
  priceDong: number | undefined;
};

export type SheetDraft = {
  ownerId: string;
  productCode: string;
  standardCode: string;
  season: string;
  validFrom: string;
  validTo: string;
  yieldKilograms: number | undefined;
  lines: LineDraft[];
};

export const newLine = (item: CostItem): LineDraft => ({
  key: newKey(),
  item,
  note: '',
  quantity: undefined,
  unit: usualUnit(item),
  priceDong: undefined,
});

/** What nearly every sheet has; the family's labour first, because none goes without it. */
export const emptySheet = (): SheetDraft => ({
  ownerId: '',
  productCode: '',
  standardCode: 'none',
  season: '',
  validFrom: '',
  validTo: '',
  yieldKilograms: undefined,
  lines: (['householdLabour', 'fertiliser', 'pesticide', 'water'] as const).map(newLine),
});

const isLabour = ({ item }: Pick<LineDraft, 'item'>) => item === 'householdLabour';

/** The only line of the family's labour: it stays, and stays that. */
export const mustStay = (lines: readonly LineDraft[], line: LineDraft) => isLabour(line) && lines.filter(isLabour).length === 1;

const withLabour = (lines: LineDraft[]) => (lines.some(isLabour) ? lines : [newLine('householdLabour'), ...lines]);

export const draftOf = (sheet: CostSheet): SheetDraft => ({
  ownerId: sheet.owner.id,
  productCode: sheet.productCode,
  standardCode: sheet.standard.code,
  season: sheet.season,
  validFrom: sheet.validFrom,
  validTo: sheet.validTo,
  yieldKilograms: sheet.yieldKilograms || undefined,
  lines: withLabour(
    sheet.lines.map(({ item, note, quantity, unit, priceDong }) => ({ key: newKey(), item, note: note ?? '', quantity, unit, priceDong })),
  ),
});

/** The same costs for the season after: another sheet, days and yield to be said anew. */
export const revisionOf = (sheet: CostSheet): SheetDraft => ({ ...draftOf(sheet), validFrom: '', validTo: '' });

export const bodyOf = ({ validFrom, validTo, yieldKilograms, lines }: SheetDraft) => ({
  validFrom: validFrom || noDay,
  validTo: validTo || noDay,
  yieldKilograms: yieldKilograms ?? 0,
  lines: lines.map(({ item, note, quantity, unit, priceDong }) => ({
    item,
    note: note.trim() || undefined,
    quantity: quantity ?? 0,
    unit: unit.trim(),
    priceDong: priceDong ?? 0,
  })),
});

export const amountOf = ({ quantity, priceDong }: LineDraft) => Math.round((quantity ?? 0) * (priceDong ?? 0));

/** What the page tells while one types; the server's own figure stands once it is stored. */
export function sumOf({ lines, yieldKilograms }: SheetDraft) {
  const total = lines.reduce((sum, line) => sum + amountOf(line), 0);
  return { total, perKilogram: yieldKilograms ? Math.round(total / yieldKilograms) : undefined };
}
