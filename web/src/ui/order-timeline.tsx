import { Ban, Check, ClipboardList, PackageCheck, Truck, Undo2 } from 'lucide-react';
import type { OrderStatus, TimelineStep } from '@/api/types';
import { t } from '@/i18n';
import { instant } from '@/i18n/format';

const icons = {
  placed: ClipboardList,
  confirmed: Check,
  shipped: Truck,
  delivered: PackageCheck,
  cancelled: Ban,
  returned: Undo2,
} as const;
const road: OrderStatus[] = ['placed', 'confirmed', 'shipped', 'delivered'];

/** What has happened to an order, and what is still to come. */
export function OrderTimeline({ steps, status }: { steps: readonly TimelineStep[]; status: OrderStatus }) {
  const ahead = status === 'cancelled' || status === 'returned' ? [] : road.slice(road.indexOf(status) + 1);
  return (
    <ol className="grid">
      {[...steps, ...ahead.map((step) => ({ step, at: '', by: 'system', note: null }) as const)].map((step, index, all) => {
        const Icon = icons[step.step];
        const isDone = step.at !== '';
        return (
          <li key={`${step.step}-${index}`} className="relative flex gap-3 pb-5 last:pb-0">
            {index < all.length - 1 && (
              <span aria-hidden className={`absolute top-9 bottom-0 left-[17px] w-0.5 ${isDone ? 'bg-leaf-300' : 'bg-line'}`} />
            )}
            <span
              className={`grid size-9 shrink-0 place-items-center rounded-full ${isDone ? 'bg-leaf-700 text-white' : 'border-2 border-line bg-white text-ink-2'}`}
            >
              <Icon aria-hidden size={18} />
            </span>
            <div className="pt-1">
              <p className={isDone ? 'font-bold' : 'text-ink-2'}>
                {t(isDone ? `order.done.${step.step}` : `order.status.${step.step}`)}
                {!isDone && <span className="sr-only"> ({t('order.toCome')})</span>}
              </p>
              {isDone && (
                <p className="text-sm text-ink-2">
                  <time dateTime={step.at}>{instant(step.at)}</time> · {t(`order.by.${step.by}`)}
                </p>
              )}
              {step.step === 'cancelled' && step.by === 'system' && <p className="mt-1 text-sm">{t('order.unanswered')}</p>}
              {step.note && <p className="mt-1 rounded-md bg-leaf-50 px-3 py-2 text-sm">{step.note}</p>}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
