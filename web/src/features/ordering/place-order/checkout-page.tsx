import { useMutation, useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { LogIn } from 'lucide-react';
import { useState } from 'react';
import { basket } from '@/api/basket';
import { useDraft } from '@/api/draft';
import { api } from '@/api/http';
import { useOnceKey } from '@/api/once';
import { refresh } from '@/api/query';
import { meQuery } from '@/api/session';
import type { Placed, Schemas } from '@/api/types';
import { t } from '@/i18n';
import { ButtonLink } from '@/ui/button';
import { Page } from '@/ui/page';
import { EmptyState, Loaded } from '@/ui/states';
import { usePricedBasket } from '../price-basket/use-priced-basket';
import { AddressStep } from './address-step';
import { CheckStep } from './check-step';
import { DoneStep } from './done-step';

export type DeliverTo = Schemas['PlaceOrderAddress'] & { note: string };
const nowhere: DeliverTo = { name: '', phone: '', unit: '', street: '', note: '' };

export type Step = 'dia-chi' | 'kiem-tra' | 'xong';

/** Three steps: where to, check, done. The address is kept for the next time in this tab; the basket is emptied only when the order stands. */
export function CheckoutPage({ step, go }: { step: Step; go: (step: Step) => void }) {
  const me = useQuery(meQuery);
  const { lines, query } = usePricedBasket();
  const [address, setAddress] = useDraft<DeliverTo>('checkout', nowhere);
  const [placed, setPlaced] = useState<Placed>();
  const once = useOnceKey('checkout');
  const place = useMutation({
    mutationFn: () => {
      const { note, ...deliverTo } = address;
      const order: Schemas['PlaceOrderRequest'] = {
        lines: [...lines],
        deliverTo: note.trim() ? { ...deliverTo, note } : deliverTo,
        payment: 'cashOnDelivery',
      };
      return api.post<Placed>('/api/orders', order, { once: once.keyFor(order) });
    },
    onSuccess: (answer) => {
      once.done();
      basket.clear();
      setPlaced(answer);
      go('xong');
      return refresh('/api/orders', '/api/listings', '/api/basket');
    },
    onError: () => query.refetch(),
  });

  if (placed) return <DoneStep placed={placed} />;
  if (lines.length === 0) return <Navigate to="/gio-hang" replace />;
  if (me.data && !me.data.signedIn)
    return (
      <Page title={t('checkout.title')} narrow>
        <EmptyState icon={LogIn} title={t('checkout.signIn')}>
          <p className="text-ink-2">{t('checkout.signInText')}</p>
          <div className="flex flex-wrap justify-center gap-3">
            <ButtonLink to="/dang-nhap" search={{ next: '/dat-hang' }}>
              {t('nav.signIn')}
            </ButtonLink>
            <ButtonLink to="/dang-ky" search={{ next: '/dat-hang' }} look="quiet">
              {t('nav.register')}
            </ButtonLink>
          </div>
        </EmptyState>
      </Page>
    );
  const isAddressFull = address.name.trim() && address.phone.trim() && address.unit && address.street.trim();
  return (
    <Loaded query={me}>
      {({ name }) =>
        step === 'dia-chi' || !isAddressFull ? (
          <AddressStep
            value={{ ...address, name: address.name || (name ?? '') }}
            onChange={setAddress}
            error={place.error}
            onDone={() => go('kiem-tra')}
          />
        ) : (
          <Loaded query={query}>
            {(priced) => (
              <CheckStep
                priced={priced}
                address={address}
                error={place.error}
                isBusy={place.isPending}
                onEdit={() => go('dia-chi')}
                onPlace={() => !place.isPending && place.mutate()}
              />
            )}
          </Loaded>
        )
      }
    </Loaded>
  );
}
