import { useRef } from 'react';

/**
 * The idempotency key of a form: the same content sent again keeps its key (nothing happens twice), changed content gets a new one.
 * The key outlives a reload when the form has a name, so a lost answer can be asked for again.
 */
export function useOnceKey(form?: string) {
  const kept = useRef<{ body: string; key: string } | undefined>(undefined);
  const place = form && `once:${form}`;
  return {
    keyFor(content: unknown): string {
      const body = JSON.stringify(content);
      kept.current ??= place ? read(place) : undefined;
      if (kept.current?.body !== body) {
        kept.current = { body, key: newKey() };
        if (place) write(place, kept.current);
      }
      return kept.current.key;
    },
    /** The request succeeded: the next one is a new one, even with the same content. */
    done() {
      kept.current = undefined;
      if (place) write(place, undefined);
    },
  };
}

/** randomUUID exists only where the page came over HTTPS or from localhost; phones on the farm's own network have neither. */
export function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function read(place: string) {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

function write(place: string, value: unknown) {
  try {
    if (value === undefined) sessionStorage.removeItem(place);
    else sessionStorage.setItem(place, JSON.stringify(value));
  } catch {
    // Without storage the key lives as long as the page.
  }
}
