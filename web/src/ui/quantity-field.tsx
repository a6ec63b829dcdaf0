import { useState } from 'react';
import { number, parseQuantity } from '@/i18n/format';
import { Field } from './field';

type Props = {
  name: string;
  label: string;
  unit: string;
  hint?: string;
  error?: string;
  optional?: boolean;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
};

/** A quantity typed freely, with a Vietnamese comma, at most three decimals; the unit stands beside it. */
export function QuantityField({ unit, value, onChange, ...said }: Props) {
  const [typed, setTyped] = useState<string>();
  return (
    <Field {...said}>
      {(control) => (
        <div className="relative">
          <input
            {...control}
            inputMode="decimal"
            autoComplete="off"
            className="control pr-20 tabular-nums"
            value={typed ?? (value === undefined ? '' : number(value))}
            onChange={(event) => {
              setTyped(event.target.value);
              onChange(parseQuantity(event.target.value));
            }}
            onBlur={() => value !== undefined && setTyped(undefined)}
          />
          <span aria-hidden className="pointer-events-none absolute inset-y-0 right-3 flex items-center text-ink-2">
            {unit}
          </span>
        </div>
      )}
    </Field>
  );
}
