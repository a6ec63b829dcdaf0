import { useQuery } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { address } from '@/api/http';
import { read } from '@/api/query';
import type { OrderPage } from '@/api/types';
import { t } from '@/i18n';
import type { MyListings } from './types';

/** How far a new seller has come: account, first listing, first order. Gone once the first order is there. */
export function SellingPath() {
  const goods = useQuery(read<MyListings>(address('/api/my/listings', { limit: 1 }))).data;
  const orders = useQuery(read<OrderPage>(address('/api/orders', { as: 'seller', limit: 1 }))).data;
  if (!goods || !orders || orders.items.length > 0) return null;
  const steps = [
    { key: 'account', isDone: true },
    { key: 'listing', isDone: goods.items.length > 0 },
    { key: 'order', isDone: false },
  ] as const;
  return (
    <section aria-labelledby="path" className="card mt-6 p-4">
      <h2 id="path" className="text-lg">
        {t('selling.path')}
      </h2>
      <p className="mb-3 text-ink-2">{t('selling.pathText')}</p>
      <ol className="grid gap-2">
        {steps.map(({ key, isDone }, at) => (
          <li key={key} className="flex items-center gap-3">
            <span
              className={`grid size-9 shrink-0 place-items-center rounded-full font-bold ${isDone ? 'bg-leaf-700 text-white' : 'border-2 border-control text-ink-2'}`}
            >
              {isDone ? <Check aria-hidden size={20} /> : at + 1}
            </span>
            <span className={isDone ? '' : 'font-bold'}>
              {t(`selling.pathStep.${key}`)}
              {isDone && <span className="sr-only"> ({t('selling.isDone')})</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
