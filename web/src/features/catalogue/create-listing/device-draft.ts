import { useCallback, useEffect, useRef, useState } from 'react';

const open = () =>
  new Promise<IDBDatabase>((done, fail) => {
    const asked = indexedDB.open('drafts', 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore('drafts');
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => fail(asked.error);
  });

async function run<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((done, fail) => {
      const asked = work(database.transaction('drafts', mode).objectStore('drafts'));
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => fail(asked.error);
    });
  } finally {
    database.close();
  }
}

/**
 * A half-filled form with its photos, kept on the device: it is still there tomorrow, also without a connection.
 * `undefined` until the device has been asked. A browser that keeps nothing holds it as long as the page is open.
 */
export function useDeviceDraft<T extends object>(name: string, initial: T) {
  const [value, setValue] = useState<T>();
  const latest = useRef<T>(initial);
  useEffect(() => {
    let isHere = true;
    run<T | undefined>('readonly', (store) => store.get(name))
      .catch(() => undefined)
      .then((kept) => {
        if (!isHere) return;
        latest.current = { ...initial, ...kept };
        setValue(latest.current);
      });
    return () => {
      isHere = false;
    };
  }, [name, initial]);
  const set = useCallback(
    (change: Partial<T>) => {
      latest.current = { ...latest.current, ...change };
      setValue(latest.current);
      void run('readwrite', (store) => store.put(latest.current, name)).catch(() => undefined);
    },
    [name],
  );
  const clear = useCallback(() => {
    latest.current = initial;
    setValue(initial);
    void run('readwrite', (store) => store.delete(name)).catch(() => undefined);
  }, [name, initial]);
  return [value, set, clear] as const;
}
