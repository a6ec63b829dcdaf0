import { askAs, whoIsThere } from './ask-server';
import { type Ask, isDue, type QueueItem } from './queue-item';
import { queueStore } from './queue-store';
import { sendItem } from './send-item';

export type Surroundings = {
  whoIsThere: () => Promise<{ signedIn: boolean; accountId: string | null; antiforgeryToken: string } | undefined>;
  askAs: (token: string) => Ask;
  store: Pick<typeof queueStore, 'of' | 'step'>;
  now: () => number;
  dice: () => number;
};

/** A server that was not reached is looked for again; the browser's own word that the network is back comes first. */
const lookAgainMs = 15_000;

const here: Surroundings = { whoIsThere, askAs, store: queueStore, now: Date.now, dice: Math.random };

/**
 * Sends what is due of the account that is signed in, one after the other. With an account given, only when it is that one: on a shared phone nobody
 * sends what another filled in. Answers when to try again, or undefined when nothing waits.
 */
export async function runQueue(account: string | undefined, hurry: boolean, around: Surroundings = here): Promise<number | undefined> {
  const { store, now, dice } = around;
  if (account && !(await store.of(account)).some(isOpen)) return undefined;
  return alone(async () => {
    const me = await around.whoIsThere();
    if (!me) return now() + lookAgainMs;
    const owner = account ?? me.accountId;
    if (!owner) return undefined;
    const items = (await store.of(owner)).filter((item) => isDue(item, now(), hurry));
    if (!me.signedIn || me.accountId !== owner) {
      for (const item of items) await store.step({ ...item, state: 'signIn' });
      return undefined;
    }
    const ask = around.askAs(me.antiforgeryToken);
    for (const item of items) {
      const { state } = await sendItem(item, { ask, save: store.step, now, dice });
      // What ended the session or the connection ends it for the rest as well.
      if (state === 'signIn' || state === 'waiting') break;
    }
    const open = (await store.of(owner)).filter(isOpen).filter(({ state }) => state !== 'signIn');
    return open.length > 0 ? Math.max(now() + 1000, Math.min(...open.map(({ nextAt }) => nextAt))) : undefined;
  });
}

const isOpen = ({ state }: QueueItem) => state !== 'refused' && state !== 'sent';

/** One sender at a time among all pages and the worker. Where a browser has no locks, the keys still make a second attempt harmless. */
const alone = <T>(work: () => Promise<T>): Promise<T> =>
  'locks' in navigator ? (navigator.locks.request('listing-queue', work) as Promise<T>) : work();
