import { useSyncExternalStore } from 'react';

/** A short list of words that stays on this device: newest first, each once, never sent anywhere. */
export function keptList(name: string, most: number) {
  const listeners = new Set<() => void>();
  let known: readonly string[] | undefined;

  const readAll = (): readonly string[] => {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(name) ?? '[]');
      return Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string').slice(0, most) : [];
    } catch {
      return [];
    }
  };
  const all = () => {
    known ??= readAll();
    return known;
  };
  const keep = (next: readonly string[]) => {
    known = next.slice(0, most);
    try {
      if (known.length) localStorage.setItem(name, JSON.stringify(known));
      else localStorage.removeItem(name);
    } catch {
      // A browser that keeps nothing still has the list until it is closed.
    }
    for (const tell of listeners) tell();
  };
  const listen = (tell: () => void) => {
    const elsewhere = (event: StorageEvent) => {
      if (event.key !== name && event.key !== null) return;
      known = undefined;
      tell();
    };
    listeners.add(tell);
    window.addEventListener('storage', elsewhere);
    return () => {
      listeners.delete(tell);
      window.removeEventListener('storage', elsewhere);
    };
  };
  return {
    all,
    add: (one: string) => keep([one, ...all().filter((other) => other !== one)]),
    drop: (gone: readonly string[]) => keep(all().filter((one) => !gone.includes(one))),
    clear: () => keep([]),
    useAll: () => useSyncExternalStore(listen, all),
  };
}
