import { X } from 'lucide-react';
import type { Product } from '@/api/types';
import { named, t } from '@/i18n';
import { SelectField } from '@/ui/field';
import { NamedOptions } from '@/ui/named-options';

type Props = { products: readonly Product[]; chosen: readonly string[]; onChange: (codes: string[]) => void };

/** The products named on the paper, chosen one by one. */
export function ProductPicker({ products, chosen, onChange }: Props) {
  return (
    <div className="grid gap-2">
      <SelectField
        name="products"
        label={t('certificates.products')}
        hint={t('certificates.productsHint')}
        value=""
        onChange={(event) => event.target.value && onChange([...chosen, event.target.value])}
      >
        <option value="">{t('certificates.choose')}</option>
        <NamedOptions items={products.filter(({ code }) => !chosen.includes(code))} />
      </SelectField>
      {chosen.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {chosen.map((code) => {
            const product = products.find((one) => one.code === code);
            const name = product ? named(product) : code;
            return (
              <li key={code}>
                <button
                  type="button"
                  className="inline-flex min-h-14 items-center gap-2 rounded-full border border-leaf-700 bg-leaf-50 px-4 font-bold text-leaf-900"
                  aria-label={t('certificates.remove', { name })}
                  onClick={() => onChange(chosen.filter((one) => one !== code))}
                >
                  {name}
                  <X aria-hidden size={18} />
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
