import { beforeEach, expect, it } from 'vitest';
import {
  type Answer,
  type Call,
  delayAfter,
  failed,
  isDue,
  mended,
  type QueueItem,
  queued,
  repeatableForMs,
} from '@/features/catalogue/create-listing/queue/queue-item';
import { runQueue, type Surroundings } from '@/features/catalogue/create-listing/queue/run-queue';
import { sendItem } from '@/features/catalogue/create-listing/queue/send-item';
import { type Draft, emptyDraft } from '@/features/catalogue/sell/listing-form';

const draft: Draft = {
  ...emptyDraft,
  productCode: 'sau-rieng-ri6',
  title: 'Sầu riêng',
  available: 50,
  unit: 'kg',
  gramsPerUnit: 1000,
  priceDong: 52_000,
  standardCode: 'none',
  photos: [
    { key: 'photo-1', content: new Blob(['a']), isSent: false },
    { key: 'photo-2', content: new Blob(['b']), isSent: false },
  ],
};
const no = (status: number, code = 'x'): Answer => ({ isOk: false, status, code, errors: {}, details: {} });
const yes = (body: unknown): Answer => ({ isOk: true, body });
const lost = no(0, 'offline');

/** A server that keeps its promises: a key does its work once, a version guards an edit. Answers can be lost on their way back. */
class Server {
  listings = new Map<string, { version: number; form: Record<string, unknown>; photos: number; status: string }>();
  commitments = 0;
  calls: Call[] = [];
  private done = new Map<string, { body: string; answer: Answer }>();
  /** How the n-th call (1-based) goes wrong: never arrives, or arrives and its answer is lost; or a refusal. */
  faults = new Map<number, 'unsent' | 'unanswered' | Answer>();

  ask = async (call: Call): Promise<Answer> => {
    this.calls.push(call);
    const fault = this.faults.get(this.calls.length);
    if (fault === 'unsent') return lost;
    if (typeof fault === 'object') return fault;
    const answer = this.answer(call);
    return fault === 'unanswered' ? lost : answer;
  };

  private answer(call: Call): Answer {
    const body = call.path + JSON.stringify(call.body instanceof FormData ? 'photo' : (call.body ?? null));
    const known = call.once ? this.done.get(call.once) : undefined;
    if (known) return known.body === body ? known.answer : no(422, 'idempotency.key_reused');
    const answer = this.work(call);
    if (call.once && answer.isOk) this.done.set(call.once, { body, answer });
    return answer;
  }

  private work({ method, path, body, version }: Call): Answer {
    const [, , , id = '', what] = path.split('/');
    const listing = this.listings.get(id);
    if (path === '/api/listings') {
      const made = `listing-${this.listings.size + 1}`;
      this.listings.set(made, { version: 1, form: body as Record<string, unknown>, photos: 0, status: 'draft' });
      return yes({ id: made, version: 1 });
    }
    if (path === '/api/certificates/commitment') {
      this.commitments += 1;
      return yes({ id: 'commitment-1' });
    }
    if (!listing) return no(404, 'not_found');
    if (method === 'GET') return yes(shown(id, listing));
    if (method === 'PUT') {
      if (version !== listing.version) return no(412, 'stale');
      listing.version += 1;
      listing.form = body as Record<string, unknown>;
      return yes({ id, version: listing.version });
    }
    if (what === 'photos') listing.photos += 1;
    if (what === 'publish') listing.status = 'published';
    return yes({ id });
  }
}

const shown = (id: string, { version, form }: { version: number; form: Record<string, unknown> }) => ({
  ...form,
  id,
  version,
  seller: { id: 's' },
  producer: undefined,
  standard: { code: form.standardCode },
  isOwnProduce: true,
});

let server: Server;
let kept: Map<string, QueueItem>;
let clock: number;
const store = {
  of: async (account: string) => [...kept.values()].filter((item) => item.account === account),
  step: async (item: QueueItem) => {
    if (!kept.has(item.id)) return false;
    kept.set(item.id, structuredCloneOf(item));
    return true;
  },
};
// Blobs stay as they are; everything else is a copy, as in a database.
const structuredCloneOf = (item: QueueItem): QueueItem => ({ ...item, sending: { ...item.sending }, draft: { ...item.draft } });
const put = (change: Partial<Draft> = {}, account = 'ba') => {
  let number = 0;
  const item = queued({ ...draft, ...change }, account, clock, () => `${account}-key-${++number}`);
  kept.set(item.id, item);
  return item;
};
const tools = () => ({ ask: server.ask, save: store.step, now: () => clock, dice: () => 1 });
const only = () => {
  expect([...server.listings.values()]).toEqual([expect.objectContaining({ photos: 2, status: 'published' })]);
};

beforeEach(() => {
  server = new Server();
  kept = new Map();
  clock = 1_000_000;
});

it('sends a commitment given without a network before the listing, once, whatever answer is lost', async () => {
  server.faults.set(1, 'unanswered').set(3, 'unanswered');
  let item = await sendItem(put({ commits: true, producer: { id: 'ho-1', name: 'Hộ' } }), tools());
  while (item.state === 'waiting') item = await sendItem(item, tools());
  expect(item.state).toBe('sent');
  expect(server.calls[0]).toMatchObject({ path: '/api/certificates/commitment', body: { accepted: true, holderId: 'ho-1' } });
  expect(server.commitments).toBe(1);
  expect(server.calls.findIndex(({ path }) => path === '/api/listings')).toBeGreaterThan(0);
  only();
});

it('sends a listing, its photos and the publication, each under a key of its own', async () => {
  const sent = await sendItem(put(), tools());
  expect(sent.state).toBe('sent');
  expect(server.calls.map(({ once }) => once)).toEqual(['ba-key-1', 'photo-1', 'photo-2', 'ba-key-2']);
  only();
});

it('makes one listing with its photos wherever the connection breaks, and however often', async () => {
  for (let at = 1; at <= 4; at++)
    for (const fault of ['unsent', 'unanswered'] as const) {
      server = new Server();
      kept = new Map();
      let item = put();
      server.faults.set(at, fault);
      server.faults.set(at + 1, fault);
      for (let tries = 0; tries < 5 && item.state !== 'sent'; tries++) item = await sendItem(item, tools());
      expect([at, fault, item.state]).toEqual([at, fault, 'sent']);
      only();
    }
});

it('waits longer after each failure, at most five minutes, and no longer when told to hurry', () => {
  const pauses = [0, 1, 2, 3, 20].map((attempts) => delayAfter(attempts, 1));
  expect(pauses).toEqual([5000, 10_000, 20_000, 40_000, 300_000]);
  expect(delayAfter(0, 0)).toBe(2500);
  const waiting = failed(put(), { status: 503, code: 'server_error', errors: {}, details: {} }, clock, 1);
  expect([waiting.state, waiting.attempts, waiting.nextAt]).toEqual(['waiting', 1, clock + 5000]);
  expect([isDue(waiting, clock, false), isDue(waiting, clock, true), isDue(waiting, clock + 5000, false)]).toEqual([false, true, true]);
});

it.each([
  [0, 'waiting'],
  [401, 'signIn'],
  [408, 'waiting'],
  [429, 'waiting'],
  [500, 'waiting'],
  [400, 'refused'],
  [403, 'refused'],
  [404, 'refused'],
  [409, 'refused'],
  [412, 'refused'],
  [415, 'refused'],
  [422, 'refused'],
])('an answer of %i leaves the item %s', (status, state) => {
  expect(failed(put(), { status, code: 'x', errors: {}, details: {} }, clock, 1).state).toBe(state);
});

it('mends a refused listing without making a second one', async () => {
  server.faults.set(4, no(409, 'listing.certificate_required'));
  const refused = await sendItem(put(), tools());
  expect([refused.state, refused.refused?.code]).toEqual(['refused', 'listing.certificate_required']);
  const again = queued({ ...mended(refused), certificateNumber: 'VG-1' }, 'ba', clock, () => 'never');
  kept.set(again.id, again);
  expect((await sendItem(again, tools())).state).toBe('sent');
  expect(again.id).toBe(refused.id);
  expect(server.listings.get('listing-1')?.form.certificateNumber).toBe('VG-1');
  only();
});

it('mends answers whose first sending may have arrived without making a second listing', async () => {
  for (const fault of ['unsent', 'unanswered'] as const) {
    server = new Server();
    server.faults.set(1, fault);
    const unsure = await sendItem(put(), tools());
    const dearer = queued({ ...mended(unsure), priceDong: 60_000 }, 'ba', clock, () => 'never');
    kept.set(dearer.id, dearer);
    expect((await sendItem(dearer, tools())).state).toBe('sent');
    expect(server.listings.get('listing-1')?.form.priceDong).toBe(60_000);
    only();
  }
});

it('never writes over what was changed elsewhere', async () => {
  server.faults.set(4, no(409, 'listing.certificate_required'));
  const refused = await sendItem(put(), tools());
  const there = server.listings.get('listing-1');
  if (there) Object.assign(there, { version: 2, form: { ...there.form, priceDong: 1 } });
  const again = queued({ ...mended(refused), certificateNumber: 'VG-1' }, 'ba', clock, () => 'never');
  kept.set(again.id, again);
  const stopped = await sendItem(again, tools());
  expect([stopped.state, stopped.refused?.status, there?.form.priceDong, there?.status]).toEqual(['refused', 412, 1, 'draft']);
});

it('knows its own edit again when only the answer was lost', async () => {
  server.faults.set(4, no(409, 'listing.certificate_required'));
  const refused = await sendItem(put(), tools());
  let again = queued({ ...mended(refused), certificateNumber: 'VG-1' }, 'ba', clock, () => 'never');
  kept.set(again.id, again);
  server.faults.set(5, 'unanswered');
  again = await sendItem(again, tools());
  expect(again.state).toBe('waiting');
  expect((await sendItem(again, tools())).state).toBe('sent');
  only();
});

it('asks a person before it repeats what has been unsure for longer than keys are kept', async () => {
  server.faults.set(1, 'unanswered');
  const unsure = await sendItem(put(), tools());
  clock += repeatableForMs + 1;
  const old = await sendItem(unsure, tools());
  expect([old.state, old.refused?.code, server.calls.length]).toEqual(['refused', 'queue.too_old', 1]);
});

it('sends nothing more of an item that was taken out meanwhile', async () => {
  const item = put();
  kept.delete(item.id);
  await sendItem(item, tools());
  expect(server.calls).toEqual([]);
});

const around = (me: { signedIn: boolean; accountId: string | null } | undefined): Surroundings => ({
  whoIsThere: async () => me && { ...me, antiforgeryToken: 't' },
  askAs: () => server.ask,
  store,
  now: () => clock,
  dice: () => 1,
});

it('sends only what belongs to the account that is signed in', async () => {
  const mine = put({}, 'ba');
  const theirs = put({}, 'tu');
  await runQueue('ba', true, around({ signedIn: true, accountId: 'tu' }));
  expect([server.calls.length, kept.get(mine.id)?.state]).toEqual([0, 'signIn']);
  await runQueue(undefined, true, around({ signedIn: true, accountId: 'tu' }));
  expect([kept.get(mine.id)?.state, kept.get(theirs.id)?.state]).toEqual(['signIn', 'sent']);
});

it('keeps the queue when the session has ended and goes on after signing in', async () => {
  const item = put();
  await runQueue('ba', true, around({ signedIn: false, accountId: null }));
  expect(kept.get(item.id)?.state).toBe('signIn');
  await runQueue('ba', false, around({ signedIn: true, accountId: 'ba' }));
  expect(kept.get(item.id)?.state).toBe('sent');
  only();
});

it('takes up what an interrupted page left half sent, and says when to come back while nobody answers', async () => {
  const item = put();
  kept.set(item.id, { ...item, state: 'sending' });
  expect(await runQueue('ba', false, around(undefined))).toBeGreaterThan(clock);
  expect(await runQueue('ba', false, around({ signedIn: true, accountId: 'ba' }))).toBeUndefined();
  only();
});
