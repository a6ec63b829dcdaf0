import { type KeyboardEvent, useEffect, useRef } from 'react';
import { t } from '@/i18n';
import type { Column, Status } from './cells';
import type { Words } from './grid-state';

/** How editing ended: with a text, unless it was given up, and where to go next. */
export type Leave = { text?: string; move?: 'down' | 'left' | 'right' };
type Props = { column: Column; title: string; text: string; status: Status; words: Words; onLeave: (how: Leave) => void };

/** Enter keeps and goes down, Tab keeps and goes aside, Escape gives up, leaving keeps. */
export function CellEditor({ column, title, text, status, words, onLeave }: Props) {
  const input = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const isOver = useRef(false);
  useEffect(() => input.current?.focus(), []);
  const end = (how: Leave) => {
    if (isOver.current) return;
    isOver.current = true;
    onLeave(how);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const typed = input.current?.value ?? '';
    if (event.key === 'Enter') end({ text: typed, move: 'down' });
    else if (event.key === 'Tab') end({ text: typed, move: event.shiftKey ? 'left' : 'right' });
    else if (event.key === 'Escape') end({});
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const shared = {
    ref: input,
    'aria-label': `${t(`grid.column.${column}`)}, ${title}`,
    defaultValue: text,
    onKeyDown,
    onBlur: () => end({ text: input.current?.value ?? '' }),
    className: 'min-h-9 w-full min-w-28 rounded border border-leaf-700 bg-white px-2',
  };
  if (column !== 'status') return <input {...shared} inputMode={column === 'priceDong' || column === 'available' ? 'decimal' : 'text'} />;
  return (
    <select {...shared}>
      {(['published', 'paused', ...(status === 'draft' ? (['draft'] as const) : [])] as const).map((choice) => (
        <option key={choice} value={words[choice]}>
          {words[choice]}
        </option>
      ))}
    </select>
  );
}
