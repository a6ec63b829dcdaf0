import { useQuery } from '@tanstack/react-query';
import { Plus, Store } from 'lucide-react';
import { useState } from 'react';
import { read } from '@/api/query';
import type { Products } from '@/api/types';
import { named, t } from '@/i18n';
import { day, dong, month, number } from '@/i18n/format';
import { Button } from '@/ui/button';
import { Page } from '@/ui/page';
import { EmptyState, Loaded } from '@/ui/states';
import { Tag } from '@/ui/tags';
import { type ShopAct, ShopDialog } from './shop-dialogs';
import { type Shop, type Shops, shopsUrl } from './types';

/** Where else the seller sells, and what he sold there month by month. */
export function ShopsPage() {
  const query = useQuery(read<Shops>(shopsUrl));
  const [act, setAct] = useState<ShopAct>();
  return (
    <div className="farmer">
      <Page
        narrow
        title={t('channel.title')}
        lead={t('channel.lead')}
        actions={
          <Button icon={<Plus aria-hidden size={22} />} onClick={() => setAct({ shop: undefined })}>
            {t('channel.add')}
          </Button>
        }
      >
        <Loaded query={query}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState icon={Store} title={t('channel.none')}>
                <p className="text-ink-2">{t('channel.noneText')}</p>
              </EmptyState>
            ) : (
              <ul className="grid gap-4">
                {items.map((shop) => (
                  <li key={shop.id} className="card grid gap-2 p-4">
                    <OneShop shop={shop} ask={setAct} />
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      </Page>
      {act && <ShopDialog act={act} onClose={() => setAct(undefined)} />}
    </div>
  );
}

const shown = 12;

function OneShop({ shop, ask }: { shop: Shop; ask: (act: ShopAct) => void }) {
  const products = useQuery(read<Products>('/api/products')).data?.items;
  const nameOf = (code: string | null) => {
    if (!code) return t('channel.allProducts');
    const product = products?.find((one) => one.code === code);
    return product ? named(product) : code;
  };
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-2">
        <h2 className="text-lg">{shop.name}</h2>
        <Tag tone={shop.closedOn ? 'still' : 'good'}>{t(`channel.kinds.${shop.kind}`)}</Tag>
      </div>
      {shop.address &&
        (/^https?:\/\//i.test(shop.address) ? (
          <a href={shop.address} target="_blank" rel="noreferrer" className="link inline-flex min-h-11 items-center break-all">
            {shop.address}
          </a>
        ) : (
          <p className="break-all">{shop.address}</p>
        ))}
      <p className="text-ink-2">
        {shop.closedOn
          ? t('channel.closedBetween', { from: day(shop.since), to: day(shop.closedOn) })
          : t('channel.openSince', { day: day(shop.since) })}
      </p>
      {shop.months.length > 0 && (
        <ul className="divide-y divide-line/70 border-y border-line/70">
          {shop.months.slice(0, shown).map((told) => (
            <li key={`${told.month} ${told.productCode}`}>
              <button
                type="button"
                className="flex min-h-14 w-full flex-wrap items-center justify-between gap-x-4 py-2 text-left hover:bg-leaf-50"
                onClick={() => ask({ month: shop, told })}
              >
                <span>
                  <b>{month(told.month)}</b>
                  {shop.months.some(({ productCode }) => productCode) && ` · ${nameOf(told.productCode)}`}
                  {told.revision > 1 && <span className="text-ink-2"> · {t('channel.corrected', { count: told.revision - 1 })}</span>}
                </span>
                <span className="font-bold tabular-nums">
                  {dong(told.amountDong)}
                  {told.kilograms != null && <span className="font-normal text-ink-2"> · {number(told.kilograms)} kg</span>}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap gap-3">
        <Button aria-label={t('channel.tellOf', { name: shop.name })} onClick={() => ask({ month: shop, told: undefined })}>
          {t('channel.tell')}
        </Button>
        <Button look="quiet" aria-label={t('channel.editOf', { name: shop.name })} onClick={() => ask({ shop })}>
          {t('channel.edit')}
        </Button>
      </div>
    </>
  );
}
