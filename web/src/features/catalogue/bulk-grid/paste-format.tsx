import { useEffect, useRef } from 'react';
import { t } from '@/i18n';
import { number } from '@/i18n/format';
import { Button } from '@/ui/button';
import { type NumberFormat, numberFormats } from './clipboard';
import type { unfitCells } from './grid-state';

type Props = {
  format: NumberFormat | undefined;
  choose: (format: NumberFormat) => void;
  /** How many pasted cells wait to be told how they are to be read. */
  waiting: number;
  giveUp: () => void;
};

/** 12,5 or 12.5: no pasted number says it, so whoever pastes does, once. */
export function PasteFormat({ format, choose, waiting, giveUp }: Props) {
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (waiting) first.current?.focus();
  }, [waiting]);
  return (
    <fieldset className={`grid gap-2 ${waiting ? 'rounded-lg border-2 border-warn bg-warn-bg p-4' : ''}`}>
      <legend className="float-left w-full font-bold">{t('grid.format.question')}</legend>
      {waiting > 0 && <p role="alert">{t('grid.format.waiting', { count: number(waiting) })}</p>}
      <div className="clear-both flex flex-wrap items-center gap-x-6 gap-y-2">
        {numberFormats.map((one, at) => (
          <label key={one} className="flex min-h-11 items-center gap-3">
            <input
              ref={at === 0 ? first : undefined}
              type="radio"
              name="number-format"
              value={one}
              checked={format === one}
              onChange={() => choose(one)}
              className="size-6 accent-leaf-700"
            />
            {t(`grid.format.${one}`)}
          </label>
        ))}
        {waiting > 0 && (
          <Button look="quiet" onClick={giveUp}>
            {t('grid.format.giveUp')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

/** Each pasted number that is not written as it was said to be, by its place. */
export function UnfitCells({ cells, format }: { cells: ReturnType<typeof unfitCells>; format: NumberFormat | undefined }) {
  if (cells.length === 0) return null;
  return (
    <section role="alert" className="rounded-lg border-2 border-error bg-error-bg p-4 text-error">
      <p className="font-bold">{t('grid.format.unfit', { count: cells.length, example: t(`grid.format.${format ?? 'comma'}`) })}</p>
      <ul className="mt-2 max-h-60 list-disc overflow-y-auto pl-8">
        {cells.map(({ line, title, column, text }) => (
          <li key={`${line}-${column}`}>
            {t('grid.format.cell', { line: number(line), title, column: t(`grid.column.${column}`), text })}
          </li>
        ))}
      </ul>
    </section>
  );
}
