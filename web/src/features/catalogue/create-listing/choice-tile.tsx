import type { ReactNode } from 'react';

type Props = { name: string; value: string; isChosen: boolean; onChoose: () => void; picture?: ReactNode; title: string; note?: string };

/** A radio button as large as a thumb, with a picture. */
export function ChoiceTile({ name, value, isChosen, onChoose, picture, title, note }: Props) {
  return (
    <label
      className={`relative flex min-h-14 h-full flex-col overflow-hidden rounded-lg border-2 bg-white has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-black ${isChosen ? 'border-leaf-700 bg-leaf-50' : 'border-line hover:border-leaf-300'}`}
    >
      {picture}
      <span className="flex grow items-center gap-2 px-2 py-2.5 sm:gap-3 sm:px-3">
        <input type="radio" name={name} value={value} checked={isChosen} onChange={onChoose} className="size-6 shrink-0 accent-leaf-700" />
        <span className="min-w-0 leading-snug [overflow-wrap:anywhere]">
          <span className="block font-bold">{title}</span>
          {note && <span className="block text-ink-2">{note}</span>}
        </span>
      </span>
    </label>
  );
}
