import type { QueueItem } from './queue-item';

/** The queue as it lies on the phone, read and written by pages and by the service worker alike. */
const name = 'listing-queue';

const open = () =>
  new Promise<IDBDatabase>((done, fail) => {
    const asked = indexedDB.open(name, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore('items', { keyPath: 'id' }).createIndex('account', 'account');
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => fail(asked.error);
  });

async function transact<T>(mode: IDBTransactionMode, work: (items: IDBObjectStore, answer: (value: T) => void) => void): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((done, fail) => {
      let value: T;
      const transaction = database.transaction('items', mode);
      transaction.oncomplete = () => done(value);
      transaction.onabort = () => fail(transaction.error);
      transaction.onerror = () => fail(transaction.error);
      work(transaction.objectStore('items'), (answered) => {
        value = answered;
      });
    });
  } finally {
    database.close();
  }
}

const listeners = new Set<() => void>();
const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(name) : undefined;
if (channel) channel.onmessage = () => tell();
const tell = () => {
  for (const listener of listeners) listener();
};
const changed = () => {
  channel?.postMessage('changed');
  tell();
};

/** Told of each change, whichever page or worker made it. */
export function onQueueChange(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export const queueStore = {
  /** In the order in which they were made. Another account's are not read. */
  async of(account: string): Promise<QueueItem[]> {
    const items = await transact<QueueItem[]>('readonly', (store, answer) => {
      const asked = store.index('account').getAll(account);
      asked.onsuccess = () => answer(asked.result);
    });
    return items.sort((one, other) => one.queuedAt - other.queuedAt);
  },

  async put(item: QueueItem) {
    await transact<void>('readwrite', (store) => store.put(item));
    changed();
  },

  /** Stores a step of an item that is still there; one that was taken out stays out. */
  async step(item: QueueItem): Promise<boolean> {
    const isThere = await transact<boolean>('readwrite', (store, answer) => {
      const asked = store.getKey(item.id);
      asked.onsuccess = () => {
        if (asked.result !== undefined) store.put(item);
        answer(asked.result !== undefined);
      };
    });
    changed();
    return isThere;
  },

  async remove(id: string) {
    await transact<void>('readwrite', (store) => store.delete(id));
    changed();
  },
};
