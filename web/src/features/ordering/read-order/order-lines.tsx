import { Link } from '@tanstack/react-router';
import { QrCode, ShieldAlert } from 'lucide-react';
import type { Order } from '@/api/types';
import { t } from '@/i18n';
import { day, dong, quantity } from '@/i18n/format';
import { Photo } from '@/ui/photo';

/** What was ordered, at the price frozen then. */
export function OrderLines({ order }: { order: Order }) {
  return (
    <section className="card overflow-hidden" aria-label={t('order.lines')}>
      {order.contractNumber && (
        <p className="bg-info-bg px-5 py-3 font-bold text-info">{t('order.contract', { number: order.contractNumber })}</p>
      )}
      <ul className="divide-y divide-line/70">
        {order.lines.map((line) => (
          <li key={line.id} className="grid grid-cols-[4rem_1fr] gap-4 p-4">
            {line.recall && (
              <div role="alert" className="col-span-2 rounded-md bg-error-bg p-3 text-error">
                <p className="flex gap-2 font-bold">
                  <ShieldAlert aria-hidden size={20} className="mt-0.5 shrink-0" />
                  {t('order.recalled', { day: day(line.recall.since) })}
                </p>
                <p className="mt-1">{t('order.recallReason', { reason: line.recall.reason })}</p>
              </div>
            )}
            <Photo url={line.photo} alt="" className="size-16 rounded-md" />
            <div className="min-w-0">
              <Link to="/san-pham/$id" params={{ id: line.listingId }} className="font-bold hover:text-leaf-700">
                {line.title}
              </Link>
              <p className="flex flex-wrap justify-between gap-x-4 text-ink-2 tabular-nums">
                {quantity(line.quantity, line.unit)} × {dong(line.priceDong)}/{line.priceUnit}
                <strong className="text-ink">{dong(line.amountDong)}</strong>
              </p>
              {line.shipBy && <p className="text-sm font-bold text-info">{t('listing.preorder', { day: day(line.shipBy) })}</p>}
              {line.returnedQuantity > 0 && (
                <p className="text-sm font-bold text-error">
                  {t('order.returnedQuantity', { amount: quantity(line.returnedQuantity, line.unit) })}
                </p>
              )}
              <a href={line.traceUrl} className="link inline-flex min-h-8 items-center gap-1 text-sm">
                <QrCode aria-hidden size={16} />
                {t('order.lot', { code: line.lotCode })}
              </a>
            </div>
          </li>
        ))}
      </ul>
      <p className="flex items-baseline justify-between border-t border-line bg-leaf-50 px-5 py-4">
        <span>{t('basket.total')}</span>
        <strong className="text-xl text-price tabular-nums">{dong(order.totalDong)}</strong>
      </p>
    </section>
  );
}
