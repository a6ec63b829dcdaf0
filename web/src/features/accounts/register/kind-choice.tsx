import { Factory, type LucideIcon, ShoppingBasket, Store, Tractor, Truck } from 'lucide-react';
import { t } from '@/i18n';
import { type Kind, kinds } from './kinds';

const icons: Record<Kind, LucideIcon> = {
  consumer: ShoppingBasket,
  household: Tractor,
  cooperative: Store,
  enterprise: Factory,
  trader: Truck,
};

export function KindChoice({ value, onChange }: { value: Kind; onChange: (kind: Kind) => void }) {
  return (
    <fieldset data-field="kind">
      <legend className="mb-2 text-lg font-bold">{t('register.who')}</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        {kinds.map((kind) => {
          const Icon = icons[kind];
          return (
            <label
              key={kind}
              className="card flex items-center gap-4 p-4 hover:border-leaf-700 has-checked:border-leaf-700 has-checked:bg-leaf-50 has-checked:ring-1 has-checked:ring-leaf-700"
            >
              <input
                type="radio"
                name="kind"
                value={kind}
                checked={kind === value}
                onChange={() => onChange(kind)}
                className="size-5 shrink-0 accent-leaf-700"
              />
              <span className="grow">
                <strong className="block">{t(`kind.${kind}`)}</strong>
                <span className="text-sm text-ink-2">{t(`register.kindText.${kind}`)}</span>
              </span>
              <Icon aria-hidden size={28} strokeWidth={1.5} className="shrink-0 text-leaf-700" />
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
