import { ShoppingBasket } from 'lucide-react';
import type { PricedBasket } from '@/api/types';
import { t } from '@/i18n';
import { dong } from '@/i18n/format';
import { ButtonLink } from '@/ui/button';
import { Page } from '@/ui/page';
import { EmptyState, Loaded } from '@/ui/states';
import { GoneLines } from './gone-lines';
import { SellerBasket } from './seller-basket';
import { usePricedBasket } from './use-priced-basket';

export function BasketPage() {
  const { lines, query } = usePricedBasket();
  if (lines.length === 0)
    return (
      <Page title={t('basket.title')} narrow>
        <EmptyState icon={ShoppingBasket} title={t('basket.empty')}>
          <p className="text-ink-2">{t('basket.emptyText')}</p>
          <ButtonLink to="/tim" search={{ inSeason: true }}>
            {t('home.season')}
          </ButtonLink>
        </EmptyState>
      </Page>
    );
  return (
    <Page title={t('basket.title')}>
      <Loaded query={query}>
        {(priced) => (
          <div className="grid items-start gap-6 lg:grid-cols-[1fr_22rem]" aria-busy={query.isPlaceholderData}>
            <div className="grid gap-4">
              <GoneLines lines={priced.gone} />
              {priced.sellers.map((seller) => (
                <SellerBasket key={seller.seller.id} part={seller} />
              ))}
            </div>
            <Sum priced={priced} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Sum({ priced }: { priced: PricedBasket }) {
  const hasFault = priced.gone.length > 0 || priced.sellers.some((part) => part.lines.some((line) => line.fault));
  return (
    <section aria-label={t('basket.total')} className="card grid gap-3 p-5 lg:sticky lg:top-24">
      <p className="flex items-baseline justify-between gap-4">
        <span className="text-lg">{t('basket.total')}</span>
        <strong className="text-2xl text-price tabular-nums">{dong(priced.totalDong)}</strong>
      </p>
      <p className="text-sm text-ink-2">{t('basket.payNote')}</p>
      {priced.sellers.length > 1 && <p className="text-sm text-ink-2">{t('basket.perSeller')}</p>}
      {hasFault ? (
        <p role="alert" className="rounded-lg bg-warn-bg px-4 py-3 font-bold text-warn">
          {t('basket.fixFaults')}
        </p>
      ) : (
        <ButtonLink to="/dat-hang" wide>
          {t('basket.toCheckout')}
        </ButtonLink>
      )}
    </section>
  );
}
