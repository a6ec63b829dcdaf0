import { Problem } from '@/api/problem';

/** What is left now, when an edit was refused because somebody bought meanwhile. */
export function stockLeft(error: unknown): number | undefined {
  const left = error instanceof Problem && error.code === 'listing.stock_moved' ? error.details.available : undefined;
  return typeof left === 'number' ? left : undefined;
}
