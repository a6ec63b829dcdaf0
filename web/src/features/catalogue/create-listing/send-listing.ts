import { api } from '@/api/http';
import { newKey } from '@/api/once';
import type { Schemas } from '@/api/types';
import { type Draft, formOf } from '../sell/listing-form';

type Keeper = { keyFor: (content: unknown) => string };

/**
 * Listing, photos, then publication. What the server has already taken is kept in the draft, so a lost connection repeats only the rest;
 * the idempotency key of the listing makes its own repetition harmless.
 */
export async function sendListing(draft: Draft, set: (change: Partial<Draft>) => void, once: Keeper): Promise<string> {
  let { listingId, photosSent } = draft;
  if (!listingId) {
    const form = formOf(draft);
    listingId = (await api.post<Schemas['CreateListingResponse']>('/api/listings', form, { once: once.keyFor(form) })).id;
    set({ listingId });
  }
  for (const photo of draft.photos.slice(photosSent)) {
    const body = new FormData();
    body.append('photo', photo, photo.type === 'image/webp' ? 'photo.webp' : 'photo.jpg');
    await api.post<Schemas['AddPhotoResponse']>(`/api/listings/${listingId}/photos`, body, { once: newKey() });
    photosSent += 1;
    set({ photosSent });
  }
  await api.post<Schemas['PublishListingResponse']>(`/api/listings/${listingId}/publish`);
  return listingId;
}
