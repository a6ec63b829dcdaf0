import type { Schemas } from '@/api/types';
import { dong, phone, quantity } from '@/i18n/format';

/** A slip for each order, with boxes to tick on paper. */
export const Slips = ({ orders }: { orders: readonly Schemas['OrderToPack'][] }) => (
  <ul className="grid gap-3">
    {orders.map((order) => (
      <li key={order.code} className="card grid gap-1 p-4 break-inside-avoid">
        <p className="flex flex-wrap items-baseline justify-between gap-x-4">
          <b>
            {order.name} ·{' '}
            <a href={`tel:${order.phone}`} className="link">
              {phone(order.phone)}
            </a>
          </b>
          <span className="tabular-nums">
            {order.code} · {dong(order.totalDong)}
          </span>
        </p>
        {order.address && <p>{order.address}</p>}
        <ul>
          {order.lines.map((line) => (
            <li key={`${line.title} ${line.unit}`} className="flex items-center gap-3">
              <span aria-hidden className="size-5 shrink-0 rounded-sm border-2 border-ink-2" />
              {line.title}: <b>{quantity(line.quantity, line.unit)}</b>
            </li>
          ))}
        </ul>
        {order.note && <p className="text-ink-2">{order.note}</p>}
      </li>
    ))}
  </ul>
);
