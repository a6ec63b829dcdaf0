import { useState } from 'react';
import { number, parseQuantity } from '@/i18n/format';
import { TextField } from './field';

type Props = {
  name: string;
  label: string;
  hint?: string;
  error?: string;
  unit?: string;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
};

/** A quantity with at most three decimals, written the Vietnamese way (2,5). */
export function NumberField({ value, onChange, unit, label, ...said }: Props) {
  const [typed, setTyped] = useState<string>();
  return (
    <TextField
      {...said}
      label={unit ? `${label} (${unit})` : label}
      inputMode="decimal"
      autoComplete="off"
      value={typed ?? (value === undefined ? '' : number(value))}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(parseQuantity(event.target.value));
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}
