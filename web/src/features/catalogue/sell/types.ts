import type { ListingStatus, ListingTile, UnitRef } from '@/api/types';

/** A row of the seller's own listings. */
export type MyListing = ListingTile & { status: ListingStatus; version: number; step: number; minimum: number };

/** A household that belongs to the cooperative. */
export type Member = { id: string; name: string; unit: UnitRef; since: string };
