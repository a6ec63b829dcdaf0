import type { LotStory } from './types';

type Sale = LotStory['sales'][number];

/** One line to a buyer, however often he ordered; the newest order names it. */
export function byBuyer(sales: readonly Sale[]) {
  const buyers = new Map<string, { last: Sale; more: number; grams: number }>();
  for (const sale of sales) {
    const known = buyers.get(sale.buyer.id);
    if (known) Object.assign(known, { more: known.more + 1, grams: known.grams + sale.grams });
    else buyers.set(sale.buyer.id, { last: sale, more: 0, grams: sale.grams });
  }
  return [...buyers.values()];
}
