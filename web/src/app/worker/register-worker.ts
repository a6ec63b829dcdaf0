/** Told when a newer version of the pages lies ready. */
let isNewer = false;
let isRegistered = false;
const listeners = new Set<() => void>();

export const newerVersion = {
  isThere: () => isNewer,
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  /** The worker that waits takes over; the page is loaded anew once, and only because somebody asked for it. */
  async use() {
    const waiting = (await navigator.serviceWorker.getRegistration('/ban'))?.waiting;
    if (!waiting) return location.reload();
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    waiting.postMessage('use');
  },
};

const notice = (registration: ServiceWorkerRegistration) => {
  // The first worker of a phone replaces nothing.
  if (!registration.waiting || !navigator.serviceWorker.controller) return;
  isNewer = true;
  for (const listener of listeners) listener();
};

/** From the first selling page on, in built pages over HTTPS or on localhost. A phone that refuses sells without it. */
export async function registerWorker() {
  if (isRegistered || !import.meta.env.PROD || !window.isSecureContext || !('serviceWorker' in navigator)) return;
  isRegistered = true;
  try {
    const registration = await navigator.serviceWorker.register('/sw.js', { scope: '/ban', updateViaCache: 'none' });
    notice(registration);
    registration.addEventListener('updatefound', () =>
      registration.installing?.addEventListener('statechange', () => notice(registration)),
    );
  } catch {
    isRegistered = false;
  }
}
