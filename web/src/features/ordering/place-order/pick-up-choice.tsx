import { MapPin } from 'lucide-react';
import type { PricedBasket, Schemas } from '@/api/types';
import { t } from '@/i18n';
import { GroupFault } from '@/ui/field';
import { slotTime } from '@/ui/slot-time';

export type Cycle = Schemas['PriceBasketCycle'];
/** The slot chosen in each cycle; '' where it is brought home. */
export type Chosen = Readonly<Record<string, string>>;

export const cyclesOf = (priced: PricedBasket): readonly Cycle[] => priced.sellers.flatMap(({ cycles }) => cycles);

const isThere = (cycle: Cycle, slotId: string | undefined) => cycle.slots.some(({ id }) => id === slotId);

/** What the choices come to among the slots that are there now. */
export const pickUpsOf = (priced: PricedBasket, chosen: Chosen): Schemas['PlaceOrderPickUp'][] =>
  cyclesOf(priced).flatMap((cycle) => {
    const slotId = chosen[cycle.cycleId];
    return slotId && isThere(cycle, slotId) ? [{ cycleId: cycle.cycleId, slotId }] : [];
  });

/** Nothing is brought home: then nobody needs to know where the buyer lives. */
export const isAllPickedUp = (priced: PricedBasket, chosen: Chosen) => {
  const fetched = cyclesOf(priced).filter((cycle) => !cycle.delivers || isThere(cycle, chosen[cycle.cycleId]));
  return priced.sellers.every(({ lines }) => lines.every(({ cycle }) => fetched.some(({ cycleId }) => cycleId === cycle?.id)));
};

/** The cycles whose goods are only picked up and for which no slot is chosen yet. */
export const unchosen = (priced: PricedBasket, chosen: Chosen) =>
  cyclesOf(priced).filter((cycle) => !cycle.delivers && !isThere(cycle, chosen[cycle.cycleId]));

export function PickUpChoice({ priced, chosen, choose }: { priced: PricedBasket; chosen: Chosen; choose: (chosen: Chosen) => void }) {
  return cyclesOf(priced).map((cycle) => (
    <fieldset key={cycle.cycleId} data-field="pickUps" className="grid gap-2">
      <legend className="mb-1 font-bold">{t('checkout.pickUp', { name: cycle.name })}</legend>
      <GroupFault name="pickUps" />
      {cycle.note && <p className="text-ink-2">{cycle.note}</p>}
      {cycle.slots.map((slot) => (
        <Choice
          key={slot.id}
          name={cycle.cycleId}
          isChosen={chosen[cycle.cycleId] === slot.id}
          isFull={slot.isFull === true}
          choose={() => choose({ ...chosen, [cycle.cycleId]: slot.id })}
        >
          <b className="block">{slotTime(slot)}</b>
          {slot.street}, {slot.unit.name}
          {slot.isFull
            ? ` · ${t('checkout.slotFull')}`
            : slot.cap
              ? ` · ${t('checkout.placesLeft', { count: slot.cap - slot.taken })}`
              : ''}
        </Choice>
      ))}
      {cycle.delivers && (
        <Choice
          name={cycle.cycleId}
          isChosen={!chosen[cycle.cycleId]}
          isFull={false}
          choose={() => choose({ ...chosen, [cycle.cycleId]: '' })}
        >
          {t('checkout.bringHome')}
        </Choice>
      )}
    </fieldset>
  ));
}

type ChoiceProps = { name: string; isChosen: boolean; isFull: boolean; choose: () => void; children: React.ReactNode };

function Choice({ name, isChosen, isFull, choose, children }: ChoiceProps) {
  return (
    <label
      className={`flex min-h-14 items-center gap-3 rounded-md border px-4 py-2 ${isChosen ? 'border-leaf-700 bg-leaf-50' : 'border-line'} ${isFull ? 'text-ink-2' : ''}`}
    >
      <input type="radio" name={name} checked={isChosen} disabled={isFull} onChange={choose} className="size-6 shrink-0 accent-leaf-700" />
      <MapPin aria-hidden size={18} className="shrink-0 text-leaf-700" />
      <span>{children}</span>
    </label>
  );
}
