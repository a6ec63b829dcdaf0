import { type KeyboardEvent, useEffect, useRef } from 'react';
import { t } from '@/i18n';
import { type Column, isNumeric, type Status } from './cells';
import type { Words } from './grid-state';

export type Move = 'up' | 'down' | 'left' | 'right';
/** How editing ended: with a text, unless it was given up, and where to go next; `isElsewhere` when the focus has gone already. */
export type Leave = { text?: string; move?: Move; isElsewhere?: boolean };
/** `isReplacing` when what is typed takes the place of the old content: arrows then leave the cell, as in a spreadsheet. */
export type Editing = { text: string; isReplacing: boolean };
type Props = { column: Column; title: string; editing: Editing; status: Status; words: Words; onLeave: (how: Leave) => void };

const arrows: Readonly<Record<string, Move>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

/** Enter keeps and goes down, Tab keeps and goes aside, with Shift the other way; Escape gives up, leaving keeps what was changed. */
export function CellEditor({ column, title, editing: { text, isReplacing }, status, words, onLeave }: Props) {
  const input = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const isOver = useRef(false);
  useEffect(() => {
    input.current?.focus();
    // One goes on writing at the end, whether the old content stands there or the first letter.
    input.current?.setSelectionRange?.(text.length, text.length);
  }, [text]);
  const end = (how: Leave) => {
    if (isOver.current) return;
    isOver.current = true;
    onLeave(how);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const typed = input.current?.value ?? '';
    const { key, shiftKey } = event;
    const arrow = isReplacing && column !== 'status' ? arrows[key] : undefined;
    // A Vietnamese keyboard confirms a letter with the same keys.
    if (event.nativeEvent.isComposing) return;
    if (key === 'Enter') end({ text: typed, move: shiftKey ? 'up' : 'down' });
    else if (key === 'Tab') end({ text: typed, move: shiftKey ? 'left' : 'right' });
    else if (arrow) end({ text: typed, move: arrow });
    else if (key === 'Escape') end({});
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const shared = {
    ref: input,
    'aria-label': `${t(`grid.column.${column}`)}, ${title}`,
    defaultValue: text,
    onKeyDown,
    onBlur: () => {
      const typed = input.current?.value ?? '';
      end(isReplacing || typed !== text ? { text: typed, isElsewhere: true } : { isElsewhere: true });
    },
    className: 'min-h-9 w-full min-w-28 rounded border border-leaf-700 bg-white px-2',
  };
  if (column !== 'status') return <input {...shared} inputMode={isNumeric(column) ? 'decimal' : 'text'} />;
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
