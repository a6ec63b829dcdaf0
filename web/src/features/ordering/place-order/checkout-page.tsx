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
import type { Placed, PricedBasket, Schemas } from '@/api/types';
import { t } from '@/i18n';
import { ButtonLink } from '@/ui/button';
import { Page } from '@/ui/page';
import { EmptyState, Loaded } from '@/ui/states';
import { usePricedBasket } from '../price-basket/use-priced-basket';
import { AddressStep } from './address-step';
import { CheckStep } from './check-step';
import { DoneStep } from './done-step';
import { type Chosen, isAllPickedUp, pickUpsOf, unchosen } from './pick-up-choice';

export type DeliverTo = { name: string; phone: string; unit: string; street: string; note: string };
const noneChosen: Chosen = {};
const nowhere: DeliverTo = { name: '', phone: '', unit: '', street: '', note: '' };

export type Step = 'dia-chi' | 'kiem-tra' | 'xong';

/** Three steps: where to, check, done. The address is kept for the next time in this tab; the basket is emptied only when the order stands. */
export function CheckoutPage({ step, go }: { step: Step; go: (step: Step) => void }) {
  const me = useQuery(meQuery);
  const { lines, query } = usePricedBasket();
  const [address, setAddress] = useDraft<DeliverTo>('checkout', nowhere);
  const [chosen, choose, forgetChosen] = useDraft<Chosen>('pick-ups', noneChosen);
  const [placed, setPlaced] = useState<Placed>();
  const once = useOnceKey('checkout');
  const place = useMutation({
    mutationFn: (priced: PricedBasket) => {
      const { note, name, phone, unit, street } = address;
      const deliverTo = isAllPickedUp(priced, chosen) ? { name, phone } : { name, phone, unit, street };
      const pickUps = pickUpsOf(priced, chosen);
      const order: Schemas['PlaceOrderRequest'] = {
        lines: [...lines],
        deliverTo: note.trim() ? { ...deliverTo, note } : deliverTo,
        payment: 'cashOnDelivery',
        ...(pickUps.length > 0 && { pickUps }),
      };
      return api.post<Placed>('/api/orders', order, { once: once.keyFor(order) });
    },
    onSuccess: (answer) => {
      once.done();
      basket.clear();
      forgetChosen();
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
  return (
    <Loaded query={me}>
      {({ name }) => (
        <Loaded query={query}>
          {(priced) => {
            const isHomeless = isAllPickedUp(priced, chosen);
            const isFull =
              address.name.trim() &&
              address.phone.trim() &&
              (isHomeless || (address.unit && address.street.trim())) &&
              unchosen(priced, chosen).length === 0;
            return step === 'dia-chi' || !isFull ? (
              <AddressStep
                priced={priced}
                chosen={chosen}
                choose={choose}
                value={{ ...address, name: address.name || (name ?? '') }}
                onChange={setAddress}
                error={place.error}
                onDone={() => go('kiem-tra')}
              />
            ) : (
              <CheckStep
                priced={priced}
                chosen={chosen}
                address={address}
                error={place.error}
                isBusy={place.isPending}
                onEdit={() => go('dia-chi')}
                onPlace={() => !place.isPending && place.mutate(priced)}
              />
            );
          }}
        </Loaded>
      )}
    </Loaded>
  );
}
