import { Link } from '@tanstack/react-router';
import { Check } from 'lucide-react';
import type { Placed } from '@/api/types';
import { t } from '@/i18n';
import { dong } from '@/i18n/format';
import { ButtonLink } from '@/ui/button';
import { useTitle } from '@/ui/page';

export function DoneStep({ placed }: { placed: Placed }) {
  useTitle(t('checkout.done'));
  return (
    <div className="page grid max-w-2xl justify-items-center gap-5 py-12 text-center">
      <span className="grid size-20 place-items-center rounded-full bg-leaf-700 text-white">
        <Check aria-hidden size={44} strokeWidth={2.5} />
      </span>
      <div role="status">
        <h1 className="text-3xl">{t('checkout.done')}</h1>
        <p className="mt-2 text-ink-2">{t('checkout.thanks')}</p>
      </div>
      <section aria-label={t('checkout.codes')} className="card w-full divide-y divide-line/70 text-left">
        {placed.orders.map((order) => (
          <Link
            key={order.code}
            to="/don-hang/$code"
            params={{ code: order.code }}
            className="flex items-center justify-between gap-4 p-4 hover:bg-leaf-50"
          >
            <span>
              <span className="block font-bold tracking-wide">{order.code}</span>
              <span className="text-sm text-ink-2">{order.sellerName}</span>
            </span>
            <span className="font-bold tabular-nums">{dong(order.totalDong)}</span>
          </Link>
        ))}
      </section>
      <div className="flex flex-wrap justify-center gap-3">
        <ButtonLink to="/don-hang">{t('order.mine')}</ButtonLink>
        <ButtonLink to="/" look="quiet">
          {t('checkout.goOn')}
        </ButtonLink>
      </div>
    </div>
  );
}
