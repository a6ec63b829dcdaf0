import { useCallback, useEffect, useRef, useState } from 'react';
import { refresh } from '@/api/query';
import type { QueueItem } from './queue-item';
import { onQueueChange, queueStore } from './queue-store';
import { runQueue } from './run-queue';

/** The account's own items; undefined until the device has been asked. */
export function useQueue(account: string | null): QueueItem[] | undefined {
  const [items, setItems] = useState<QueueItem[]>();
  useEffect(() => {
    if (!account) return;
    let isHere = true;
    const look = () =>
      queueStore.of(account).then(
        (found) => isHere && setItems(found),
        () => isHere && setItems([]),
      );
    void look();
    const leave = onQueueChange(look);
    return () => {
      isHere = false;
      leave();
    };
  }, [account]);
  return items;
}

const sentOf = async (account: string) => (await queueStore.of(account).catch(() => [])).filter(({ state }) => state === 'sent').length;

/** Sends while a selling page is open: when it opens, when the network is back, when it is looked at again, and after each pause. */
export function useSender(account: string | null) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const send = useCallback(
    async (hurry: boolean) => {
      if (!account) return;
      clearTimeout(timer.current);
      const before = await sentOf(account);
      const again = await runQueue(account, hurry).catch(() => undefined);
      if ((await sentOf(account)) !== before) refresh('/api/my/listings', '/api/listings');
      if (again !== undefined) timer.current = setTimeout(() => send(false), again - Date.now());
    },
    [account],
  );
  useEffect(() => {
    const hurry = () => void send(true);
    const look = () => document.visibilityState === 'visible' && void send(false);
    hurry();
    window.addEventListener('online', hurry);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer.current);
      window.removeEventListener('online', hurry);
      document.removeEventListener('visibilitychange', look);
    };
  }, [send]);
}

/** How long somebody looks at a turning wheel; the queue goes on sending behind him. */
const patienceMs = 20_000;

/** Puts it into the queue, from where alone it is sent: its draft goes before the first attempt, or a page closed meanwhile would offer it again. */
export async function sendNow(item: QueueItem, dropDraft: () => Promise<unknown>): Promise<QueueItem> {
  await queueStore.put(item);
  await dropDraft();
  void askForSync();
  await Promise.race([runQueue(item.account, true).catch(() => undefined), new Promise((done) => setTimeout(done, patienceMs))]);
  const found = (await queueStore.of(item.account)).find(({ id }) => id === item.id);
  if (found?.state === 'sent') refresh('/api/my/listings', '/api/listings');
  return found ?? item;
}

type Syncing = { sync?: { register: (tag: string) => Promise<void> } };

/** Where the browser can, the worker sends when the network returns though no page is open. */
async function askForSync() {
  const registration = (await navigator.serviceWorker?.getRegistration('/ban')) as (ServiceWorkerRegistration & Syncing) | undefined;
  await registration?.sync?.register('listings').catch(() => undefined);
}
