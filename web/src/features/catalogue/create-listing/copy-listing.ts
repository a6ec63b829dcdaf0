import { address, api } from '@/api/http';
import { newKey } from '@/api/once';
import type { Listing } from '@/api/types';
import { type Draft, type DraftPhoto, emptyDraft } from '../sell/listing-form';
import type { MyListings } from '../sell/types';
import { keepDraft, readDraft } from './device-draft';

/** The word for the seller's last listing, where otherwise a listing's id stands. */
export const lastTime = 'truoc';
const most = 5;

const place = (account: string) => `last:${account}`;

/** The last listing stays on the phone with its photos, so that "same as last time" needs no network. */
export const keepLast = (account: string, draft: Draft) => keepDraft(place(account), { ...draft, commits: false, sending: undefined });
export const readLast = (account: string) => readDraft<Draft>(place(account));

/**
 * A new listing with the answers of an old one, photos with keys of their own. When it was harvested only the seller knows: it is asked anew.
 * As another grade it is of the same harvest and stays tied to the old one.
 */
export async function copyOf(source: string, account: string, isGrade: boolean): Promise<Draft | undefined> {
  if (source === lastTime) {
    const last = await readLast(account);
    if (last) return fresh(last);
  }
  const id = source === lastTime ? (await api.get<MyListings>(address('/api/my/listings', { limit: 1 }))).items[0]?.id : source;
  if (!id) return undefined;
  const listing = await api.get<Listing>(`/api/listings/${id}`);
  const old = { ...draftFrom(listing), photos: await photosOf(listing) };
  if (!isGrade) return fresh(old);
  const { harvestFrom, harvestTo, shipBy } = old;
  return { ...fresh(old), grade: '', familyOf: id, harvestFrom, harvestTo, shipBy, harvestBefore: undefined };
}

export const fresh = (draft: Draft): Draft => ({
  ...draft,
  photos: draft.photos.map(({ content }) => ({ key: newKey(), content, isSent: false })),
  // A weighed lot was harvested once.
  ...(draft.lot ? {} : { harvestBefore: draft.harvestFrom, harvestFrom: '', harvestTo: '' }),
  shipBy: '',
  familyOf: undefined,
  sending: undefined,
});

const draftFrom = (listing: Listing): Draft => ({
  ...emptyDraft,
  producer:
    listing.producer && listing.producer.id !== listing.seller.id ? { id: listing.producer.id, name: listing.producer.name } : undefined,
  productCode: listing.productCode,
  title: listing.title,
  description: listing.description,
  grade: listing.grade ?? '',
  available: listing.available || undefined,
  unit: listing.unit,
  gramsPerUnit: listing.gramsPerUnit,
  step: listing.step,
  minimum: listing.minimum,
  priceDong: listing.priceDong,
  pricedBy: listing.pricedBy,
  standardCode: listing.standard.code,
  certificateNumber: listing.certificateNumber ?? '',
  siteCode: listing.site?.code ?? '',
  harvestFrom: listing.harvestFrom ?? '',
  harvestTo: listing.harvestTo ?? '',
  shipBy: listing.shipBy ?? '',
});

/** A photo that cannot be fetched is left out: the seller sees on the next page which ones are there. */
async function photosOf(listing: Listing): Promise<DraftPhoto[]> {
  const found = await Promise.all(
    listing.photos.slice(0, most).map(async ({ url }) => {
      const answer = await fetch(url).catch(() => undefined);
      return answer?.ok ? { key: newKey(), content: await answer.blob(), isSent: false } : undefined;
    }),
  );
  return found.filter((photo) => photo !== undefined);
}
