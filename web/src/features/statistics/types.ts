import type { Level, Paged, Party, UnitRef } from '@/api/types';

export const models = ['chain', 'direct', 'trader', 'eCommerce'] as const;
export type Model = (typeof models)[number];
export const channels = ['platform', 'otherECommerce', 'offline'] as const;
export type Channel = (typeof channels)[number];

export const isModel = (word: unknown): word is Model => models.some((model) => model === word);

/** Sums of sale records. Grams and đồng; `households` is null where it may not be said. */
export type Figures = { grams: number; valueDong: number; sales: number; households: number | null; suppressed?: boolean };

export type ConsumptionRow = Figures & {
  model?: Model | null;
  channel?: Channel | null;
  productCode?: string | null;
  productNameVi?: string | null;
  productNameEn?: string | null;
  standardCode?: string | null;
  standardNameVi?: string | null;
  /** Null: sales that no unit of the chosen day can be given, because an old unit was split and nobody has said the weights. */
  unit?: (UnitRef & { /** A day on which the code names this unit: codes were reused in 2025. */ asOf?: string }) | null;
  month?: string | null;
};

export type Consumption = {
  rows: ConsumptionRow[];
  total: Figures;
  asAt: string;
  isOfficial: boolean;
  view: View;
  asOf: string;
  suppressedRows: number;
  isDemo: boolean;
};

export type Overview = {
  eCommerce: Figures;
  previous: Figures;
  byMonth: { month: string; grams: number; valueDong: number }[];
  isDemo: boolean;
};

export type View = 'asReported' | 'recast';
export type Counted = 'first' | 'trade';

export type SaleRow = {
  id: string | number;
  kind: 'sale' | 'reversal';
  orderCode: string;
  deliveredOn: string;
  model: Model;
  modelReason: string;
  channel: Channel;
  productCode: string;
  productNameVi: string;
  standardCode: string;
  lotCode: string;
  grams: number;
  quantity: number;
  unit: string;
  valueDong: number;
  producer: Party;
  producerUnit: UnitRef;
  seller: Party;
  buyer: Party;
  isFirstSale: boolean;
  reason?: string | null;
};
export type SalesPage = Paged<SaleRow> & { total: { grams: number; valueDong: number; sales: number } };

export type { Level };
