import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

/** What is wrong with a group of choices, above it. */
export function Faulty({ name, text, children }: { name: string; text: string | undefined; children: ReactNode }) {
  return (
    <div data-field={name}>
      {text && (
        <p className="mb-3 flex items-center gap-2 font-bold text-error">
          <CircleAlert aria-hidden size={22} className="shrink-0" />
          {text}
        </p>
      )}
      {children}
    </div>
  );
}
