import { Minus, Plus } from 'lucide-react';
import { useState } from 'react';
import { t } from '@/i18n';
import { number, parseQuantity } from '@/i18n/format';

type Props = {
  value: number;
  step: number;
  minimum: number;
  available: number;
  unit: string;
  label: string;
  onChange: (value: number) => void;
};

const thousandths = (value: number) => Math.round(value * 1000);

/** The nearest quantity that may be ordered: a multiple of the step, at least the minimum, at most what is there. */
export function fitQuantity(wanted: number, { step, minimum, available }: Pick<Props, 'step' | 'minimum' | 'available'>): number {
  const by = Math.max(1, thousandths(step));
  const least = Math.ceil(Math.max(by, thousandths(minimum)) / by) * by;
  const most = Math.floor(thousandths(available) / by) * by;
  return Math.max(least, Math.min(most, Math.round(thousandths(wanted) / by) * by)) / 1000;
}

export function QuantityStepper({ value, step, minimum, available, unit, label, onChange }: Props) {
  const [typed, setTyped] = useState<string>();
  const limits = { step, minimum, available };
  const set = (wanted: number) => {
    setTyped(undefined);
    onChange(fitQuantity(wanted, limits));
  };
  const button = 'grid size-11 place-items-center text-leaf-700 hover:bg-leaf-100 disabled:text-line disabled:hover:bg-transparent';
  return (
    <fieldset className="inline-flex items-center overflow-hidden rounded-md border border-control bg-white">
      <legend className="sr-only">{label}</legend>
      <button
        type="button"
        className={button}
        aria-label={t('quantity.less')}
        disabled={fitQuantity(value - step, limits) >= value}
        onClick={() => set(value - step)}
      >
        <Minus aria-hidden size={18} />
      </button>
      <input
        className="h-11 w-16 bg-transparent text-center font-bold tabular-nums"
        inputMode="decimal"
        aria-label={`${label} (${unit})`}
        value={typed ?? number(value)}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => typed !== undefined && set(parseQuantity(typed) ?? value)}
        onKeyDown={(event) => event.key === 'Enter' && typed !== undefined && set(parseQuantity(typed) ?? value)}
      />
      <span aria-hidden className="pr-2 text-sm text-ink-2">
        {unit}
      </span>
      <button
        type="button"
        className={button}
        aria-label={t('quantity.more')}
        disabled={fitQuantity(value + step, limits) <= value}
        onClick={() => set(value + step)}
      >
        <Plus aria-hidden size={18} />
      </button>
    </fieldset>
  );
}
