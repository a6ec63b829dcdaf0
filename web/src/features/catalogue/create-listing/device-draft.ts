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

/** A draft by its name, apart from a page that shows it. */
export const readDraft = <T>(name: string) => run<T | undefined>('readonly', (store) => store.get(name)).catch(() => undefined);
export const keepDraft = (name: string, value: object) => run('readwrite', (store) => store.put(value, name)).catch(() => undefined);
export const dropDraft = (name: string) => run('readwrite', (store) => store.delete(name)).catch(() => undefined);

/**
 * A half-filled form with its photos, kept on the device: it is still there tomorrow, also without a connection.
 * `undefined` until the device has been asked. A browser that keeps nothing holds it as long as the page is open.
 */
export function useDeviceDraft<T extends object>(name: string, initial: T) {
  const [value, setValue] = useState<T>();
  const latest = useRef<T>(initial);
  useEffect(() => {
    let isHere = true;
    void readDraft<T>(name).then((kept) => {
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
      void keepDraft(name, latest.current);
    },
    [name],
  );
  const clear = useCallback(() => {
    latest.current = initial;
    setValue(initial);
    void dropDraft(name);
  }, [name, initial]);
  return [value, set, clear] as const;
}
