import { address } from '@/api/http';

export const sorts = ['relevance', 'newest', 'priceAsc', 'priceDesc'] as const;
export type Sort = (typeof sorts)[number];

/** What stands in the address of a search; an absent member filters nothing. */
export type ListingFilter = {
  q?: string;
  product?: string[];
  standard?: string[];
  unit?: string[];
  minPrice?: number;
  maxPrice?: number;
  inSeason?: true;
  sort?: Sort;
};

const words = (value: unknown) => {
  const list = (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string' && one !== '');
  return list.length ? list : undefined;
};
const amount = (value: unknown) => (/^\d{1,12}$/.test(String(value ?? '')) ? Number(value) : undefined);

/** Takes what makes sense out of an address anyone may have typed; the rest is dropped. */
export function readFilter(search: Record<string, unknown>): ListingFilter {
  const filter: ListingFilter = {
    q: typeof search.q === 'string' ? search.q.trim().slice(0, 200) || undefined : undefined,
    product: words(search.product),
    standard: words(search.standard),
    unit: words(search.unit),
    minPrice: amount(search.minPrice),
    maxPrice: amount(search.maxPrice),
    inSeason: search.inSeason === 'true' || search.inSeason === true ? true : undefined,
    sort: sorts.find((sort) => sort === search.sort),
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

export const pageSize = 24;

/** The server writes the answer to exactly this address into the page (Host/Pages/ListingsAddress.cs): same names, same order. */
export const listingsUrl = (filter: ListingFilter, fixed: { product?: string[]; seller?: string } = {}) =>
  address('/api/listings', {
    q: filter.q,
    product: filter.product ?? fixed.product,
    standard: filter.standard,
    unit: filter.unit,
    seller: fixed.seller,
    minPrice: filter.minPrice,
    maxPrice: filter.maxPrice,
    inSeason: filter.inSeason,
    sort: filter.sort,
    limit: pageSize,
  });
