import { useState } from 'react';
import { number, parseDong } from '@/i18n/format';
import { Field } from './field';

type Props = {
  name: string;
  label: string;
  hint?: string;
  error?: string;
  optional?: boolean;
  value: number | undefined;
  onChange: (dong: number | undefined) => void;
};

/** Whole đồng, shown with thousands points while it is typed. */
export function MoneyInput({ value, onChange, ...said }: Props) {
  const [typed, setTyped] = useState<string>();
  return (
    <Field {...said}>
      {(control) => (
        <div className="relative">
          <input
            {...control}
            inputMode="numeric"
            autoComplete="off"
            className="control pr-10 tabular-nums"
            value={typed ?? (value === undefined ? '' : number(value))}
            onChange={(event) => {
              const dong = parseDong(event.target.value);
              setTyped(dong === undefined ? event.target.value : undefined);
              onChange(dong);
            }}
          />
          <span aria-hidden className="pointer-events-none absolute inset-y-0 right-3 flex items-center text-ink-2">
            ₫
          </span>
        </div>
      )}
    </Field>
  );
}
