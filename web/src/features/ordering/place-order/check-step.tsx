import { useQuery } from '@tanstack/react-query';
import { Banknote, MapPin } from 'lucide-react';
import type { ReactNode } from 'react';
import { fieldErrors } from '@/api/problem';
import { read } from '@/api/query';
import type { PricedBasket, UnitDetail } from '@/api/types';
import { t } from '@/i18n';
import { dong, phone, quantity } from '@/i18n/format';
import { Button } from '@/ui/button';
import { ErrorSummary } from '@/ui/field';
import { Page } from '@/ui/page';
import { slotTime } from '@/ui/slot-time';
import type { DeliverTo } from './checkout-page';
import { type Chosen, cyclesOf, isAllPickedUp } from './pick-up-choice';

type Props = {
  priced: PricedBasket;
  chosen: Chosen;
  address: DeliverTo;
  error: unknown;
  isBusy: boolean;
  onEdit: () => void;
  onPlace: () => void;
};

export function CheckStep({ priced, chosen, address, error, isBusy, onEdit, onPlace }: Props) {
  const isHomeless = isAllPickedUp(priced, chosen);
  const unit = useQuery({ ...read<UnitDetail>(`/api/administrative-units/${address.unit}`), enabled: !isHomeless }).data;
  const place = unit && [unit.name, ...unit.ancestors.map(({ name }) => name)].join(', ');
  const faults = fieldErrors(error);
  const isAddressWrong = Object.keys(faults).some((field) => field.startsWith('deliverTo'));
  return (
    <Page
      narrow
      title={t('checkout.check')}
      lead={t('checkout.stepOf', { number: 2, count: 3 })}
      back={{ to: '/gio-hang', label: t('basket.title') }}
    >
      <div className="grid gap-4">
        <ErrorSummary error={error} />
        <Block
          icon={<MapPin aria-hidden size={20} />}
          title={t('checkout.deliverTo')}
          action={
            <button type="button" className="link min-h-11 px-2" onClick={onEdit}>
              {t('action.edit')}
              <span className="sr-only"> {t('checkout.deliverTo')}</span>
            </button>
          }
        >
          <p className="font-bold">
            {address.name} · {phone(address.phone)}
          </p>
          {!isHomeless && (
            <p>
              {address.street}
              {place && `, ${place}`}
            </p>
          )}
          {cyclesOf(priced).map((cycle) => {
            const slot = cycle.slots.find(({ id }) => id === chosen[cycle.cycleId]);
            return (
              slot && (
                <p key={cycle.cycleId}>
                  {t('checkout.pickUp', { name: cycle.name })}: <b>{slotTime(slot)}</b>, {slot.street}, {slot.unit.name}
                </p>
              )
            );
          })}
          {address.note && <p className="text-ink-2">{address.note}</p>}
          {isAddressWrong && <p className="mt-1 text-sm font-bold text-error">{Object.values(faults)[0]}</p>}
        </Block>
        <Block icon={<Banknote aria-hidden size={20} />} title={t('checkout.payment')}>
          <p>{t('checkout.cashOnDelivery')}</p>
        </Block>
        {priced.sellers.map((part) => (
          <section key={part.seller.id} className="card p-5" aria-label={t('basket.from', { seller: part.seller.name })}>
            <h2 className="mb-2 text-base">{t('basket.from', { seller: part.seller.name })}</h2>
            <ul className="divide-y divide-line/70">
              {part.lines.map((line) => (
                <li key={line.listingId} className="flex flex-wrap justify-between gap-x-4 py-2">
                  <span>
                    {line.title} <span className="text-ink-2">× {quantity(line.quantity, line.unit)}</span>
                  </span>
                  <span className="tabular-nums">{dong(line.amountDong)}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <div className="sticky bottom-14 z-20 -mx-4 grid gap-2 border-t border-line bg-white px-4 py-4 md:static md:mx-0 md:rounded-lg md:border md:p-5">
          <p className="flex items-baseline justify-between">
            <span className="text-lg">{t('basket.total')}</span>
            <strong className="text-2xl text-price tabular-nums">{dong(priced.totalDong)}</strong>
          </p>
          <Button wide busy={isBusy} onClick={onPlace}>
            {t('checkout.place', { total: dong(priced.totalDong) })}
          </Button>
        </div>
      </div>
    </Page>
  );
}

function Block({ icon, title, action, children }: { icon: ReactNode; title: string; action?: ReactNode; children: ReactNode }) {
  return (
    <section className="card p-5">
      <div className="flex items-center justify-between gap-4">
        <h2 className="flex items-center gap-2 text-base text-leaf-700">
          {icon}
          {title}
        </h2>
        {action}
      </div>
      <div className="mt-1">{children}</div>
    </section>
  );
}
