import type { Schemas } from '@/api/types';

/** A row of the seller's own listings. */
export type MyListing = Schemas['ListMyListingsItem'];
export type MyListings = Schemas['PageOfListMyListingsItem'];

/** What the server takes when a listing is made or changed. */
export type ListingForm = Schemas['ListingForm'];
