import { Trash2 } from 'lucide-react';
import { basket } from '@/api/basket';
import { sentence } from '@/api/problem';
import type { PricedBasket } from '@/api/types';
import { t } from '@/i18n';
import { toast } from '@/ui/toast';

/** Lines nobody sells any more: nothing is known of them but that, and an order with them would be refused. */
export function GoneLines({ lines }: { lines: PricedBasket['gone'] }) {
  if (lines.length === 0) return null;
  return (
    <ul className="card divide-y divide-line/70 overflow-hidden">
      {lines.map(({ listingId, fault }) => (
        <li key={listingId} className="flex items-center justify-between gap-4 py-2 pr-2 pl-4">
          <p role="alert" className="font-bold text-error">
            {sentence(fault)}
          </p>
          <button
            type="button"
            aria-label={`${t('action.remove')}: ${sentence(fault)}`}
            className="grid size-11 shrink-0 place-items-center rounded-md text-ink-2 hover:bg-error-bg hover:text-error"
            onClick={() => {
              basket.remove(listingId);
              toast(t('basket.removed'));
            }}
          >
            <Trash2 aria-hidden size={20} />
          </button>
        </li>
      ))}
    </ul>
  );
}
