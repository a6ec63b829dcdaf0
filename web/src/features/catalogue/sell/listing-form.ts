import type { AskedPrices, Listing, PricedBy, Product } from '@/api/types';
import type { ListingForm } from './types';

/** A photo of the form. Its key is given when it is taken and goes with every attempt to send it: it arrives once. */
export type DraftPhoto = { key: string; content: Blob; isSent: boolean };

/** How far the server has come with a form: what was sent before, so that a repetition repeats only the rest. */
export type Sending = {
  /** Idempotency keys of the listing and of its publication. */
  key: string;
  publishKey: string;
  /** Sent under `key` without an answer that arrived: it may stand there or not. */
  asked?: ListingForm;
  askedAt?: number;
  listingId?: string;
  /** The stored listing's version and content as this device last knew them. */
  version?: number;
  stored?: ListingForm;
  /** The commitment given with the form has arrived. */
  isCommitted?: boolean;
};

/** The answers to the questions so far, kept on the device. */
export type Draft = {
  photos: DraftPhoto[];
  producer: { id: string; name: string } | undefined;
  /** A weighed lot that is sold: it says whose and what goods they are, their standard and harvest. */
  lot: { id: string; code: string; leftGrams: number } | undefined;
  productCode: string;
  title: string;
  description: string;
  grade: string;
  available: number | undefined;
  unit: string;
  gramsPerUnit: number | undefined;
  step: number;
  minimum: number;
  priceDong: number | undefined;
  pricedBy: PricedBy;
  harvestFrom: string;
  harvestTo: string;
  /** Of the growing area or packing house. */
  siteCode: string;
  /** Of a copy: the harvest day of what was copied, '' when it named none. The copy's own is asked for. */
  harvestBefore: string | undefined;
  /** Sold before the harvest: the last day on which ordered goods are sent. */
  shipBy: string;
  standardCode: string;
  certificateNumber: string;
  /** Another listing of the seller that offers the same goods in another grade. */
  familyOf: string | undefined;
  /** The producer commits himself to safe production; sent before the listing, for it was said where no network was. */
  commits: boolean;
  /** Only when it was sent before and came back to be mended. */
  sending: Sending | undefined;
};

export const emptyDraft: Draft = {
  photos: [],
  producer: undefined,
  lot: undefined,
  productCode: '',
  title: '',
  description: '',
  grade: '',
  available: undefined,
  unit: '',
  gramsPerUnit: undefined,
  step: 1,
  minimum: 1,
  priceDong: undefined,
  pricedBy: 'unit',
  harvestFrom: '',
  harvestTo: '',
  siteCode: '',
  harvestBefore: undefined,
  shipBy: '',
  standardCode: '',
  certificateNumber: '',
  familyOf: undefined,
  commits: false,
  sending: undefined,
};

/** Units everyone knows the weight of; other units need it said. */
export const gramsOf: Readonly<Record<string, number>> = { kg: 1000, 'kg hơi': 1000, yến: 10_000, tạ: 100_000, tấn: 1_000_000 };

const fruit = ['trái', 'chục', 'túi', 'hộp', 'khay', 'thùng'];
const dry = ['túi', 'bao', 'thùng'];
/** How goods of a group are counted or packed; all of these the import of files knows, too. */
const piecesOfGroup: Readonly<Record<string, readonly string[]>> = {
  'cay-an-qua': fruit,
  'cay-lay-qua-chua-dau': fruit,
  rau: ['bó', 'túi', 'gói', 'khay', 'thùng', 'bao'],
  'cay-lay-cu': dry,
  'cay-luong-thuc': dry,
  'cay-co-dau': dry,
  'cay-cong-nghiep-lau-nam': dry,
  'gia-suc': ['con'],
  'gia-cam': ['con', 'túi', 'thùng'],
  'thuy-san': ['con', 'túi', 'hộp', 'khay', 'thùng'],
  'chan-nuoi-khac': ['chai', 'hộp', 'thùng'],
  'che-bien': ['gói', 'túi', 'hộp', 'khay', 'bao', 'thùng'],
};
/** What the product itself is counted in says more than its group: eggs are no poultry, a sauce is no rice. */
const piecesOfUnit: Readonly<Record<string, readonly string[]>> = {
  quả: ['chục', 'hộp', 'khay', 'thùng'],
  lít: ['chai', 'thùng'],
};
const anyPieces = ['trái', 'bó', 'chục', 'túi', 'hộp', 'bao', 'thùng'];

/** Units to choose from, the product's own first: the kilo, pieces and packages that make sense for it, then large weights. */
export function unitsFor(product: Product | undefined): string[] {
  const { saleUnit = 'kg', groupCode = '' } = product ?? {};
  const pieces = piecesOfUnit[saleUnit] ?? piecesOfGroup[groupCode] ?? anyPieces;
  return [...new Set([saleUnit, 'kg', ...pieces, 'tạ', 'tấn'])];
}

export const weightOf = (unit: string, product: Product | undefined) =>
  gramsOf[unit] ?? (unit === product?.saleUnit ? product.gramsPerUnit : undefined);

type Priced = { unit: string; pricedBy?: PricedBy | undefined; gramsPerUnit?: number | undefined };

/** By the kilo or by the piece is asked only where a piece is no weight itself. */
export const mayBePricedByWeight = ({ unit }: Priced) => gramsOf[unit] === undefined;

/** What the price buys: its unit, and how many grams of it. */
export const priceUnitOf = ({ unit, pricedBy }: Priced) => (pricedBy === 'kilogram' ? 'kg' : unit);
export const gramsPriced = ({ pricedBy, gramsPerUnit }: Priced) => (pricedBy === 'kilogram' ? 1000 : gramsPerUnit);

/** The farm price range of the product, for what the price buys; undefined where it cannot be said. */
export function priceRange(product: Product | undefined, gramsPerUnit: number | undefined) {
  if (!product?.farmPriceLowDong || !product.farmPriceHighDong || !product.gramsPerUnit || !gramsPerUnit) return undefined;
  const scale = gramsPerUnit / product.gramsPerUnit;
  return {
    low: Math.round((product.farmPriceLowDong * scale) / 100) * 100,
    high: Math.round((product.farmPriceHighDong * scale) / 100) * 100,
  };
}

/** What others on this platform ask for the product, for what the price buys; undefined where nobody sells it. */
export function askedRange(asked: AskedPrices | undefined, gramsPerUnit: number | undefined) {
  if (!asked?.lowDongPerKg || !asked.highDongPerKg || !gramsPerUnit) return undefined;
  const ofUnit = (dongPerKg: number) => Math.round((dongPerKg * gramsPerUnit) / 100_000) * 100;
  return { low: ofUnit(asked.lowDongPerKg), high: ofUnit(asked.highDongPerKg) };
}

/** A cost price per kilogram for what the price buys, the đồng above: a price that equals it covers the cost. */
export const costPerUnit = (dongPerKilogram: number, gramsPerUnit: number) => Math.ceil((dongPerKilogram * gramsPerUnit) / 1000);

/** One tap of + or −: about a fiftieth of the price, a round sum. */
export function priceStep(price: number) {
  return [100, 200, 500, 1000, 2000, 5000, 10_000].find((step) => price <= step * 60) ?? 20_000;
}

export function formOf(draft: Draft): ListingForm {
  return {
    producerId: draft.producer?.id,
    productCode: draft.productCode,
    title: draft.title.trim(),
    description: draft.description.trim(),
    grade: draft.grade.trim() || undefined,
    priceDong: draft.priceDong ?? 0,
    unit: draft.unit,
    gramsPerUnit: draft.gramsPerUnit ?? 0,
    available: draft.available ?? 0,
    step: draft.step,
    minimum: draft.minimum,
    standardCode: draft.standardCode,
    certificateNumber: draft.certificateNumber.trim() || undefined,
    harvestFrom: draft.harvestFrom || undefined,
    harvestTo: draft.harvestTo || undefined,
    isOwnProduce: true,
    pricedBy: draft.pricedBy,
    shipBy: draft.shipBy || undefined,
    familyOf: draft.familyOf,
    lotId: draft.lot?.id,
    siteCode: draft.siteCode.trim() || undefined,
  };
}

/** The form that would store the listing as it is; edits change it. */
export function formFrom(listing: Listing): ListingForm {
  return {
    sellerId: listing.seller.id,
    producerId: listing.producer?.id,
    productCode: listing.productCode,
    title: listing.title,
    description: listing.description,
    grade: listing.grade ?? undefined,
    priceDong: listing.priceDong,
    unit: listing.unit,
    gramsPerUnit: listing.gramsPerUnit,
    available: listing.available,
    // When somebody buys meanwhile, the server refuses instead of giving the sold goods back.
    availableSeen: listing.available,
    step: listing.step,
    minimum: listing.minimum,
    standardCode: listing.standard.code,
    certificateNumber: listing.certificateNumber ?? undefined,
    harvestFrom: listing.harvestFrom ?? undefined,
    harvestTo: listing.harvestTo ?? undefined,
    isOwnProduce: listing.isOwnProduce,
    pricedBy: listing.pricedBy,
    shipBy: listing.shipBy ?? undefined,
    lotId: listing.givenLotId ?? undefined,
    siteCode: listing.site?.code,
  };
}
