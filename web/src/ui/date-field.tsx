import { useEffect, useId, useState } from 'react';
import { t } from '@/i18n';
import { type ControlProps, Field } from './field';

type Props = {
  name: string;
  label: string;
  hint?: string;
  error?: string;
  optional?: boolean;
  value: string;
  onChange: (iso: string) => void;
};
type Parts = { day: string; month: string; year: string };

const split = (iso: string): Parts => ({ day: iso.slice(8, 10), month: iso.slice(5, 7), year: iso.slice(0, 4) });

/** `yyyy-MM-dd` when the three boxes name a day of the calendar, '' when all are empty, undefined otherwise. */
export function isoOf({ day, month, year }: Parts): string | undefined {
  if (!day && !month && !year) return '';
  if (!/^\d{4}$/.test(year) || !/^\d{1,2}$/.test(month) || !/^\d{1,2}$/.test(day)) return undefined;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? undefined : iso;
}

/** Three boxes, day first: no picker to fight with, and no American order. */
export function DateField({ value, onChange, ...said }: Props) {
  const id = useId();
  const [parts, setParts] = useState(() => split(value));
  useEffect(() => {
    setParts((old) => (isoOf(old) === value || (value === '' && isoOf(old) === undefined) ? old : split(value)));
  }, [value]);
  const isWrong = isoOf(parts) === undefined && parts.year.length === 4;
  const set = (change: Partial<Parts>) => {
    const next = { ...parts, ...change };
    setParts(next);
    onChange(isoOf(next) ?? '');
  };
  const box = (part: keyof Parts, length: number, control?: ControlProps) => (
    <label className="grid gap-1 text-sm text-ink-2" htmlFor={control?.id ?? `${id}-${part}`}>
      {t(`date.${part}`)}
      <input
        id={`${id}-${part}`}
        {...control}
        inputMode="numeric"
        autoComplete="off"
        maxLength={length}
        value={parts[part]}
        onChange={(event) => set({ [part]: event.target.value.replace(/\D/g, '') })}
        className="control text-center tabular-nums"
        style={{ width: length === 4 ? '5.5rem' : '4rem' }}
      />
    </label>
  );
  return (
    <Field {...said} error={isWrong ? t('date.wrong') : said.error}>
      {(control) => (
        <div className="flex gap-2">
          {box('day', 2, control)}
          {box('month', 2)}
          {box('year', 4)}
        </div>
      )}
    </Field>
  );
}
