import { Check } from 'lucide-react';
import { useSyncExternalStore } from 'react';

let words: string | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function show(next: string | undefined) {
  words = next;
  for (const tell of listeners) tell();
}

/** Says what has just happened, also to a screen reader, and goes away by itself. Never the only place of a fault. */
export function toast(sentence: string) {
  clearTimeout(timer);
  show(sentence);
  timer = setTimeout(() => show(undefined), 5000);
}

const subscribe = (tell: () => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

export function Toaster() {
  const sentence = useSyncExternalStore(subscribe, () => words);
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 bottom-24 z-50 flex justify-center px-4 md:bottom-8">
      {sentence && (
        <p className="pointer-events-auto flex items-center gap-2 rounded-full bg-ink px-5 py-3 text-lg font-bold text-white shadow-card">
          <Check aria-hidden size={20} className="text-rice-500" />
          {sentence}
        </p>
      )}
    </div>
  );
}
