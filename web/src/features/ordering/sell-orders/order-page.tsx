import { useQuery } from '@tanstack/react-query';
import { Link, Navigate } from '@tanstack/react-router';
import { MapPin, Phone } from 'lucide-react';
import { read } from '@/api/query';
import { useMe } from '@/api/session';
import type { Order, OrderGroup } from '@/api/types';
import { t, tryText } from '@/i18n';
import { day, dong, instant, phone, quantity } from '@/i18n/format';
import { buttonClass } from '@/ui/button';
import { OrderTimeline } from '@/ui/order-timeline';
import { Page } from '@/ui/page';
import { Photo } from '@/ui/photo';
import { Loaded } from '@/ui/states';
import { OrderStatusTag } from '@/ui/tags';
import { PickUpLine } from '../read-order/pick-up-line';
import { OrderMoves } from './order-moves';

/** One order as its seller sees it: what to pack, whom to call, what to do next. */
export function SellerOrderPage({ code }: { code: string }) {
  const query = useQuery(read<Order | OrderGroup>(`/api/orders/${code}`));
  return (
    <div className="farmer">
      <Loaded query={query}>{(data) => ('orders' in data ? <OwnOrder group={data} /> : <One order={data} />)}</Loaded>
    </div>
  );
}

/** The code of a whole checkout leads to the order that was placed here. */
function OwnOrder({ group }: { group: OrderGroup }) {
  const me = useMe();
  const own = group.orders.find(({ seller }) => me?.grants.some(({ party }) => party?.id === seller.id)) ?? group.orders[0];
  return own && <Navigate to="/ban/don/$code" params={{ code: own.code }} replace />;
}

function One({ order }: { order: Order }) {
  return (
    <Page
      narrow
      title={t('order.title', { code: order.code })}
      lead={
        <span className="flex flex-wrap items-center gap-3">
          <OrderStatusTag status={order.status} /> {t('order.placedAt', { time: instant(order.timeline[0]?.at ?? '') })}
        </span>
      }
      back={{ to: '/ban/don', label: t('sellerOrder.mine') }}
    >
      <div className="grid gap-5">
        {order.answerBy && (
          <p className="rounded-md bg-sand px-4 py-3 font-bold">{t('sellerOrder.answerBy', { at: instant(order.answerBy) })}</p>
        )}
        <OrderMoves order={order} />
        <section className="card p-4" aria-labelledby="buyer">
          <h2 id="buyer" className="mb-2 text-lg">
            {t('order.buyer')}
          </h2>
          <p className="font-bold">{order.buyer.name}</p>
          <PickUpLine order={order} />
          <p className="flex items-start gap-2">
            <MapPin aria-hidden size={22} className="mt-0.5 shrink-0 text-ink-2" />
            <span>
              {order.deliverTo.name}, {order.deliverTo.street}, {order.deliverTo.unit?.name}
            </span>
          </p>
          {order.deliverTo.note && <p className="mt-2 rounded-md bg-sand px-3 py-2">{order.deliverTo.note}</p>}
          <div className="mt-3 flex flex-wrap gap-3">
            <a href={`tel:${order.deliverTo.phone}`} className={buttonClass({ look: 'quiet' })}>
              <Phone aria-hidden size={22} />
              {t('order.call', { phone: phone(order.deliverTo.phone) })}
            </a>
            {order.buyer.phone && order.buyer.phone !== order.deliverTo.phone && (
              <a href={`tel:${order.buyer.phone}`} className={buttonClass({ look: 'quiet' })}>
                <Phone aria-hidden size={22} />
                {t('sellerOrder.callBuyer', { phone: phone(order.buyer.phone) })}
              </a>
            )}
          </div>
        </section>
        <section className="card p-4" aria-labelledby="lines">
          <h2 id="lines" className="mb-2 text-lg">
            {t('sellerOrder.pack')}
          </h2>
          <ul className="divide-y divide-line">
            {order.lines.map((line) => (
              <li key={line.id} className="flex flex-wrap gap-4 py-3">
                <Photo url={line.photo} alt="" className="size-16 shrink-0 rounded-md" />
                <div className="min-w-0 grow basis-40">
                  <p className="font-bold">{line.title}</p>
                  <p>
                    <b>{quantity(line.quantity, line.unit)}</b> × {dong(line.priceDong)}/{line.priceUnit}
                  </p>
                  {line.recall && (
                    <p role="alert" className="font-bold text-error">
                      {t('order.recalled', { day: day(line.recall.since) })} {t('order.recallReason', { reason: line.recall.reason })}
                    </p>
                  )}
                  {line.returnedQuantity > 0 && (
                    <p className="font-bold text-error">
                      {t('order.returnedQuantity', { amount: quantity(line.returnedQuantity, line.unit) })}
                    </p>
                  )}
                  <a href={line.traceUrl} className="link text-base">
                    {t('order.lot', { code: line.lotCode })}
                  </a>
                </div>
                <p className="ml-auto whitespace-nowrap tabular-nums">{dong(line.amountDong)}</p>
              </li>
            ))}
          </ul>
          <p className="flex justify-between border-t-2 border-ink pt-3 font-bold">
            <span>{t('sellerOrder.total')}</span>
            <span className="text-price tabular-nums">{dong(order.totalDong)}</span>
          </p>
        </section>
        {order.model && (
          <section className="card p-4" aria-labelledby="model">
            <h2 id="model" className="text-lg">
              {t(`model.${order.model}`)}
            </h2>
            <p className="text-ink-2">
              {tryText(`modelReason.${order.modelReason?.replace('model.', '')}`) ?? t(`model.about.${order.model}`)}
            </p>
            {order.contractNumber && <p>{t('order.contract', { number: order.contractNumber })}</p>}
            <p className="mt-1 text-base text-ink-2">
              {t('sellerOrder.modelNote')}{' '}
              <Link to="/ho-tro" className="link">
                {t('nav.help')}
              </Link>
            </p>
          </section>
        )}
        <section className="card p-4" aria-labelledby="timeline">
          <h2 id="timeline" className="mb-3 text-lg">
            {t('order.timeline')}
          </h2>
          <OrderTimeline steps={order.timeline} status={order.status} />
        </section>
      </div>
    </Page>
  );
}
