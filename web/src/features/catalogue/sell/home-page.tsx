import { useQuery } from '@tanstack/react-query';
import { Link, type LinkProps } from '@tanstack/react-router';
import { Camera, ClipboardList, Inbox, type LucideIcon, Package } from 'lucide-react';
import { address } from '@/api/http';
import { read } from '@/api/query';
import type { Inbox as InboxPage, Me, OrderPage } from '@/api/types';
import { t } from '@/i18n';
import { ButtonLink } from '@/ui/button';
import { useTitle } from '@/ui/page';
import { EmptyState } from '@/ui/states';
import { NoticeLine } from './notice-line';
import { SellingPath } from './selling-path';

const waitingOrders = address('/api/orders', { as: 'seller', status: 'placed', limit: 20 });

/** The seller's first page on a phone: three large tiles, then what is new. */
export function SellerHomePage({ me }: { me: Me }) {
  useTitle(t('selling.home'));
  const waiting = useQuery(read<OrderPage>(waitingOrders)).data?.items.length ?? 0;
  const inbox = useQuery(read<InboxPage>('/api/inbox?limit=5')).data;
  return (
    <div className="farmer page max-w-3xl py-6">
      <h1 className="mb-4 text-2xl">{t('selling.hello', { name: me.name ?? '' })}</h1>
      <ul className="grid gap-3 sm:grid-cols-3">
        <li>
          <Tile
            to="/ban/dang"
            icon={Camera}
            title={t('selling.tile.new')}
            text={t('selling.tile.newText')}
            look="bg-leaf-700 text-white border-leaf-700"
          />
        </li>
        <li>
          <Tile
            to="/ban/hang"
            icon={Package}
            title={t('selling.tile.goods')}
            text={t('selling.tile.goodsText')}
            look="bg-white text-ink border-line"
          />
        </li>
        <li>
          <Tile
            to="/ban/don"
            icon={ClipboardList}
            title={t('selling.tile.orders')}
            text={t('selling.tile.ordersText')}
            look="bg-rice-500 text-ink border-rice-500"
            count={waiting}
          />
        </li>
      </ul>

      <SellingPath />

      <section aria-labelledby="news" className="mt-8">
        <h2 id="news" className="mb-3 text-xl">
          {t('selling.news')}
        </h2>
        {inbox?.items.length === 0 && <EmptyState icon={Inbox} title={t('selling.noNews')} />}
        {inbox && inbox.items.length > 0 && (
          <>
            <ul className="card divide-y divide-line">
              {inbox.items.map((notice) => (
                <li key={notice.id}>
                  <NoticeLine notice={notice} />
                </li>
              ))}
            </ul>
            <div className="mt-3">
              <ButtonLink to="/hop-thu" look="plain">
                {t('selling.allNews')}
              </ButtonLink>
            </div>
          </>
        )}
      </section>
    </div>
  );
}

type TileProps = { to: LinkProps['to']; icon: LucideIcon; title: string; text: string; look: string; count?: number };

function Tile({ to, icon: Icon, title, text, look, count = 0 }: TileProps) {
  return (
    <Link
      to={to}
      className={`flex h-full min-h-24 items-center gap-4 rounded-xl border p-5 font-bold hover:shadow-card sm:flex-col sm:items-start ${look}`}
    >
      <Icon aria-hidden size={44} strokeWidth={1.6} className="shrink-0" />
      <span>
        <span className="block text-xl">{title}</span>
        <span className="block font-normal">{text}</span>
        {count > 0 && <span className="mt-1 block font-bold">{t('selling.waiting', { count })}</span>}
      </span>
    </Link>
  );
}
