import { useSyncExternalStore } from 'react';
import type { Schemas } from './types';

/** What the buyer means to buy, kept on this device as it is ordered; prices and stock always come from the server. */
export type BasketLine = Schemas['PlaceOrderLine'];

const place = 'basket';
const empty: readonly BasketLine[] = [];
let lines: readonly BasketLine[] | undefined;
const listeners = new Set<() => void>();

function load(): readonly BasketLine[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
    return Array.isArray(kept) ? kept.filter((line) => typeof line?.listingId === 'string' && line.quantity > 0) : empty;
  } catch {
    return empty;
  }
}

function keep(next: readonly BasketLine[]) {
  lines = next;
  try {
    localStorage.setItem(place, JSON.stringify(next));
  } catch {
    // A basket that cannot be kept still lasts until the page is closed.
  }
  for (const tell of listeners) tell();
}

export const basketLines = () => {
  lines ??= load();
  return lines;
};

export const basket = {
  /** Adds to what is there already of the same listing. */
  add(listingId: string, quantity: number) {
    const old = basketLines().find((line) => line.listingId === listingId);
    const sum = Math.round(((old?.quantity ?? 0) + quantity) * 1000) / 1000;
    keep([...basketLines().filter((line) => line !== old), { ...old, listingId, quantity: sum }]);
  },
  set(listingId: string, change: Partial<Omit<BasketLine, 'listingId'>>) {
    keep(basketLines().map((line) => (line.listingId === listingId ? { ...line, ...change } : line)));
  },
  remove(listingId: string) {
    keep(basketLines().filter((line) => line.listingId !== listingId));
  },
  clear() {
    keep(empty);
  },
};

function subscribe(tell: () => void) {
  const fromOtherTab = (event: StorageEvent) => {
    if (event.key !== place) return;
    lines = load();
    tell();
  };
  listeners.add(tell);
  window.addEventListener('storage', fromOtherTab);
  return () => {
    listeners.delete(tell);
    window.removeEventListener('storage', fromOtherTab);
  };
}

export const useBasket = () => useSyncExternalStore(subscribe, basketLines);
