import { Link } from '@tanstack/react-router';
import { ChevronRight, ClipboardList, PackageCheck } from 'lucide-react';
import { address } from '@/api/http';
import type { OrderPage, OrderStatus } from '@/api/types';
import { t } from '@/i18n';
import { dong, instant } from '@/i18n/format';
import { ButtonLink } from '@/ui/button';
import { LinkTabs } from '@/ui/link-tabs';
import { Page } from '@/ui/page';
import { PagedList } from '@/ui/paged-list';
import { Photo } from '@/ui/photo';
import { EmptyState } from '@/ui/states';
import { OrderStatusTag } from '@/ui/tags';

const states: readonly OrderStatus[] = ['placed', 'confirmed', 'shipped', 'delivered', 'cancelled', 'returned'];

export const isOrderStatus = (word: unknown): word is OrderStatus => states.some((state) => state === word);

/** The seller's orders, those that wait for him first. */
export function SellerOrdersPage({ status }: { status: OrderStatus | undefined }) {
  return (
    <div className="farmer">
      <Page
        title={t('sellerOrder.mine')}
        actions={
          <ButtonLink to="/ban/soan-hang" look="quiet" icon={<PackageCheck aria-hidden size={22} />}>
            {t('packing.title')}
          </ButtonLink>
        }
      >
        <LinkTabs
          to="/ban/don"
          label={t('console.status')}
          tabs={[
            { label: t('console.all'), search: {}, isHere: !status },
            ...states.map((state) => ({ label: t(`order.status.${state}`), search: { trangThai: state }, isHere: state === status })),
          ]}
        />
        <PagedList<OrderPage>
          url={address('/api/orders', { as: 'seller', status, limit: 20 })}
          empty={<EmptyState icon={ClipboardList} title={t(status ? 'sellerOrder.noneHere' : 'sellerOrder.none')} />}
        >
          {(items) => (
            <ul className="grid gap-3">
              {items.map((order) => (
                <li key={order.code}>
                  <Link to="/ban/don/$code" params={{ code: order.code }} className="card flex items-center gap-4 p-3 hover:bg-leaf-50">
                    <Photo url={order.photo} alt="" className="size-20 shrink-0 rounded-md" />
                    <span className="min-w-0 grow">
                      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
                        <b>{order.buyerName}</b>
                        <OrderStatusTag status={order.status} />
                      </span>
                      <span className="block">
                        {order.firstTitle}
                        {order.lineCount > 1 && <span className="text-ink-2"> {t('order.andMore', { count: order.lineCount - 1 })}</span>}
                      </span>
                      <span className="block text-base text-ink-2">
                        {order.code} · <time dateTime={order.placedAt}>{instant(order.placedAt)}</time>
                      </span>
                      <b className="text-price tabular-nums">{dong(order.totalDong)}</b>
                    </span>
                    <ChevronRight aria-hidden size={24} className="shrink-0 text-ink-2" />
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </PagedList>
      </Page>
    </div>
  );
}
