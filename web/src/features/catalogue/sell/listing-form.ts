import { Problem } from '@/api/problem';
import type { Listing, Product } from '@/api/types';
import type { ListingForm } from './types';

/** The answers to the questions so far, kept on the device. */
export type Draft = {
  photos: Blob[];
  producer: { id: string; name: string } | undefined;
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
  harvestFrom: string;
  harvestTo: string;
  standardCode: string;
  certificateNumber: string;
  /** The listing once the server has it: a lost connection between listing and photos repeats only what is missing. */
  listingId: string;
  photosSent: number;
};

export const emptyDraft: Draft = {
  photos: [],
  producer: undefined,
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
  harvestFrom: '',
  harvestTo: '',
  standardCode: '',
  certificateNumber: '',
  listingId: '',
  photosSent: 0,
};

/** Units everyone knows the weight of; other units need it said. */
export const gramsOf: Readonly<Record<string, number>> = { kg: 1000, yến: 10_000, tạ: 100_000, tấn: 1_000_000 };
export const otherUnits = ['bó', 'túi', 'thùng', 'chục'] as const;

/** Units to choose from, the product's own first. */
export function unitsFor(product: Product | undefined): string[] {
  return [...new Set([product?.saleUnit ?? 'kg', 'kg', 'tạ', 'tấn', ...otherUnits])];
}

export const weightOf = (unit: string, product: Product | undefined) =>
  gramsOf[unit] ?? (unit === product?.saleUnit ? product.gramsPerUnit : undefined);

/** The farm price range of the product, for this unit of sale; undefined where it cannot be said. */
export function priceRange(product: Product | undefined, gramsPerUnit: number | undefined) {
  if (!product?.farmPriceLowDong || !product.farmPriceHighDong || !product.gramsPerUnit || !gramsPerUnit) return undefined;
  const scale = gramsPerUnit / product.gramsPerUnit;
  return {
    low: Math.round((product.farmPriceLowDong * scale) / 100) * 100,
    high: Math.round((product.farmPriceHighDong * scale) / 100) * 100,
  };
}

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
  };
}

/** What is left now, when an edit was refused because somebody bought meanwhile. */
export function stockLeft(error: unknown): number | undefined {
  const left = error instanceof Problem && error.code === 'listing.stock_moved' ? error.details.available : undefined;
  return typeof left === 'number' ? left : undefined;
}
