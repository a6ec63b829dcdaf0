import type { Listing } from '@/api/types';
import { formFrom } from '../../sell/listing-form';
import type { ListingForm } from '../../sell/types';
import {
  type Answer,
  type Ask,
  type Call,
  failed,
  formOfItem,
  type QueueItem,
  type Refused,
  repeatableForMs,
  same,
  tooOld,
} from './queue-item';

type Tools = {
  ask: Ask;
  /** Stores a step; false when the item was taken out of the queue meanwhile: nothing more is sent then. */
  save: (item: QueueItem) => Promise<boolean>;
  now: () => number;
  dice: () => number;
};

class Stopped extends Error {
  constructor(readonly answer: Refused | undefined) {
    super('stopped');
  }
}

/**
 * The commitment when one was given without a network, listing, photos, publication. Each step is stored before the next begins, and each bears the key it was given once and for all, so that the
 * whole may break off anywhere and begin again: nothing is doubled, nothing lost, and nothing that was changed elsewhere is written over.
 */
export async function sendItem(start: QueueItem, { ask, save, now, dice }: Tools): Promise<QueueItem> {
  let item = start;
  const keep = async (change: Partial<QueueItem>) => {
    item = { ...item, ...change };
    if (!(await save(item))) throw new Stopped(undefined);
  };
  const progress = (change: Partial<QueueItem['sending']>) => keep({ sending: { ...item.sending, ...change } });
  const must = async (call: Call) => {
    const answer = await ask(call);
    if (!answer.isOk) throw new Stopped(answer);
    return answer.body;
  };

  const post = async (form: ListingForm): Promise<Answer> => {
    await progress({ asked: form, askedAt: item.sending.askedAt ?? now() });
    const answer = await ask({ method: 'POST', path: '/api/listings', body: form, once: item.sending.key });
    if (answer.isOk) {
      const { id, version } = answer.body as { id: string; version: number };
      await progress({ listingId: id, version, stored: form, asked: undefined, askedAt: undefined });
    } else if (isCertain(answer)) await progress({ asked: undefined, askedAt: undefined });
    return answer;
  };

  const create = async () => {
    const { asked, askedAt = now() } = item.sending;
    if (asked && now() - askedAt > repeatableForMs) throw new Stopped({ status: 409, code: tooOld, errors: {}, details: {} });
    // What was sent without an answer is asked for again as it was, before anything mended since.
    if (asked && !same(asked, formOfItem(item))) {
      const answer = await post(asked);
      if (answer.isOk) return;
      if (!isCertain(answer)) throw new Stopped(answer);
    }
    const answer = await post(formOfItem(item));
    if (!answer.isOk) throw new Stopped(answer);
  };

  const amend = async (listingId: string) => {
    const form = formOfItem(item);
    if (item.sending.stored && same(item.sending.stored, form)) return;
    const answer = await ask({ method: 'PUT', path: `/api/listings/${listingId}`, body: form, version: item.sending.version ?? 1 });
    if (answer.isOk) return progress({ version: (answer.body as { version: number }).version, stored: form });
    if (answer.status !== 412) throw new Stopped(answer);
    // Stale: either somebody else's change, which stays, or our own whose answer was lost.
    const there = (await must({ method: 'GET', path: `/api/listings/${listingId}` })) as Listing;
    if (!isStoredAs(there, form)) throw new Stopped(answer);
    await progress({ version: there.version, stored: form });
  };

  const commit = async () => {
    const body = { accepted: true, holderId: item.draft.producer?.id };
    await must({ method: 'POST', path: '/api/certificates/commitment', body, once: `${item.sending.key}-commitment` });
    await progress({ isCommitted: true });
  };

  try {
    await keep({ state: 'sending', refused: undefined });
    if (item.draft.commits && !item.sending.isCommitted) await commit();
    if (!item.sending.listingId) await create();
    const listingId = item.sending.listingId as string;
    await amend(listingId);
    for (const { key, content, isSent } of item.draft.photos) {
      if (isSent) continue;
      const body = new FormData();
      body.append('photo', content, content.type === 'image/webp' ? 'photo.webp' : 'photo.jpg');
      await must({ method: 'POST', path: `/api/listings/${listingId}/photos`, body, once: key });
      await keep({
        draft: { ...item.draft, photos: item.draft.photos.map((photo) => (photo.key === key ? { ...photo, isSent: true } : photo)) },
      });
    }
    await must({ method: 'POST', path: `/api/listings/${listingId}/publish`, once: item.sending.publishKey });
    await keep({ state: 'sent', attempts: 0, draft: { ...item.draft, photos: [] } });
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    if (error.answer) {
      item = failed(item, error.answer, now(), dice());
      await save(item);
    }
  }
  return item;
}

/** A refusal the server really gave: it has stored nothing under that key. */
const isCertain = ({ status }: { status?: number }) => status !== undefined && status >= 400 && status < 500 && status !== 408;

function isStoredAs(listing: Listing, form: ListingForm) {
  const { sellerId: _, availableSeen: __, ...stored } = formFrom(listing);
  return same({ ...stored, producerId: form.producerId }, form);
}
