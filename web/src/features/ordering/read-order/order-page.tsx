import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { MapPin, Phone, Store } from 'lucide-react';
import { read } from '@/api/query';
import type { Order, OrderGroup } from '@/api/types';
import { t } from '@/i18n';
import { dong, instant, phone } from '@/i18n/format';
import { OrderTimeline } from '@/ui/order-timeline';
import { Page } from '@/ui/page';
import { Loaded } from '@/ui/states';
import { OrderStatusTag } from '@/ui/tags';
import { BuyerSteps } from './buyer-steps';
import { OrderAgain } from './order-again';
import { OrderLines } from './order-lines';
import { PickUpLine } from './pick-up-line';

/** One order; the code of a whole checkout shows its orders. */
export function OrderPage({ code }: { code: string }) {
  const order = useQuery(read<Order | OrderGroup>(`/api/orders/${code}`));
  return <Loaded query={order}>{(data) => ('orders' in data ? <Group group={data} /> : <One order={data} />)}</Loaded>;
}

function Group({ group }: { group: OrderGroup }) {
  return (
    <Page title={t('order.group', { code: group.code })} narrow back={{ to: '/don-hang', label: t('order.mine') }}>
      <ul className="grid gap-3">
        {group.orders.map((order) => (
          <li key={order.code}>
            <Link
              to="/don-hang/$code"
              params={{ code: order.code }}
              className="card flex flex-wrap items-center justify-between gap-3 p-4 hover:border-leaf-700"
            >
              <span>
                <strong className="block">{order.seller.name}</strong>
                <span className="text-sm text-ink-2">{order.code}</span>
              </span>
              <OrderStatusTag status={order.status} />
              <strong className="tabular-nums">{dong(order.totalDong)}</strong>
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  );
}

function One({ order }: { order: Order }) {
  const { deliverTo: to } = order;
  return (
    <Page
      title={t('order.title', { code: order.code })}
      lead={<OrderStatusTag status={order.status} />}
      back={{ to: '/don-hang', label: t('order.mine') }}
    >
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_22rem]">
        <div className="grid gap-4">
          <OrderLines order={order} />
          {order.answerBy && (
            <p className="rounded-md bg-info-bg px-4 py-3 text-info">{t('order.answerBy', { at: instant(order.answerBy) })}</p>
          )}
          <div className="flex flex-wrap gap-3">
            <BuyerSteps order={order} />
            <OrderAgain order={order} />
          </div>
        </div>
        <div className="grid gap-4">
          <section className="card p-5">
            <h2 className="mb-4 text-lg">{t('order.timeline')}</h2>
            <OrderTimeline steps={order.timeline} status={order.status} />
          </section>
          <section className="card grid gap-1 p-5">
            <h2 className="flex items-center gap-2 text-base text-leaf-700">
              <Store aria-hidden size={20} />
              {t('order.seller')}
            </h2>
            <p className="font-bold">{order.seller.name}</p>
            {order.seller.phone && (
              <a href={`tel:${order.seller.phone}`} className="link inline-flex min-h-11 items-center gap-2">
                <Phone aria-hidden size={18} />
                {t('order.call', { phone: phone(order.seller.phone) })}
              </a>
            )}
          </section>
          <section className="card grid gap-1 p-5">
            <h2 className="flex items-center gap-2 text-base text-leaf-700">
              <MapPin aria-hidden size={20} />
              {t(order.pickUp ? 'order.pickUpAt' : 'order.deliverTo')}
            </h2>
            <PickUpLine order={order} />
            <p className="font-bold">
              {to.name} · {phone(to.phone)}
            </p>
            <p>
              {to.street}, {to.unit?.name ?? ''}
            </p>
            {to.note && <p className="text-ink-2">{to.note}</p>}
          </section>
        </div>
      </div>
    </Page>
  );
}
