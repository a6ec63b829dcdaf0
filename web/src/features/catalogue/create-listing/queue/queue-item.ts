import { type Draft, formOf, type Sending } from '../../sell/listing-form';
import type { ListingForm } from '../../sell/types';

/** What the server said when it refused, as a `Problem` is made of. */
export type Refused = {
  status: number;
  code: string;
  errors: Readonly<Record<string, readonly string[]>>;
  details: Readonly<Record<string, unknown>>;
};

/** waiting → sending → sent; a refusal waits for a person, an ended session for signing in. */
export type QueueState = 'waiting' | 'sending' | 'signIn' | 'refused' | 'sent';

/** A listing on its way to the server, with its photos. It belongs to the account that filled it in. */
export type QueueItem = {
  /** Also the Idempotency-Key of the listing. */
  id: string;
  account: string;
  queuedAt: number;
  draft: Draft;
  sending: Sending;
  state: QueueState;
  /** Failed attempts in a row, and the earliest time of the next one. */
  attempts: number;
  nextAt: number;
  refused?: Refused | undefined;
};

export type Answer = { isOk: true; body: unknown } | ({ isOk: false } & Refused);
export type Call = { method: 'GET' | 'POST' | 'PUT'; path: string; body?: unknown; once?: string; version?: number };
export type Ask = (call: Call) => Promise<Answer>;

/** Keys protect a repetition for seven days on the server; an unanswered attempt older than this may no longer be repeated unseen. */
export const repeatableForMs = 6 * 24 * 60 * 60 * 1000;
export const tooOld = 'queue.too_old';

export function queued(draft: Draft, account: string, now: number, newKey: () => string): QueueItem {
  const sending = draft.sending ?? { key: newKey(), publishKey: newKey() };
  return {
    id: sending.key,
    account,
    queuedAt: now,
    draft: { ...draft, sending: undefined },
    sending,
    state: 'waiting',
    attempts: 0,
    nextAt: 0,
  };
}

/** Its draft again, with all that the server has taken already. */
export const mended = ({ draft, sending }: QueueItem): Draft => ({ ...draft, sending });

/** 5 s, 10 s, 20 s … at most five minutes, spread so that a village back online does not call in one moment. */
export const delayAfter = (attempts: number, dice: number) => Math.min(300_000, 5000 * 2 ** Math.min(attempts, 10)) * (0.5 + dice / 2);

/** What a failed call makes of the item. */
export function failed(item: QueueItem, answer: Refused, now: number, dice: number): QueueItem {
  if (answer.status === 401) return { ...item, state: 'signIn', refused: undefined };
  const isPassing =
    answer.status === 0 || answer.status >= 500 || [408, 425, 429].includes(answer.status) || answer.code === 'forged_request';
  if (!isPassing) return { ...item, state: 'refused', attempts: 0, refused: answer };
  return { ...item, state: 'waiting', refused: undefined, attempts: item.attempts + 1, nextAt: now + delayAfter(item.attempts, dice) };
}

/** Whether it is to be sent now. What an interrupted page left as "sending" is taken up again; `hurry` waits for no pause. */
export const isDue = ({ state, nextAt }: QueueItem, now: number, hurry: boolean) =>
  state === 'signIn' || ((state === 'waiting' || state === 'sending') && (hurry || nextAt <= now));

export const same = (one: ListingForm, other: ListingForm) =>
  JSON.stringify(
    Object.entries(one)
      .filter(([, value]) => value !== undefined)
      .sort(),
  ) ===
  JSON.stringify(
    Object.entries(other)
      .filter(([, value]) => value !== undefined)
      .sort(),
  );

export const formOfItem = ({ draft }: QueueItem) => formOf(draft);
