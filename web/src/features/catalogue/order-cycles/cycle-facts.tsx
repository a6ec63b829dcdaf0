import { MapPin } from 'lucide-react';
import { t } from '@/i18n';
import { instant } from '@/i18n/format';
import { slotTime } from '@/ui/slot-time';
import { Tag } from '@/ui/tags';
import { type Cycle, type CycleState, type Slot, tones } from './types';

export const CycleTag = ({ state }: { state: CycleState }) => <Tag tone={tones[state]}>{t(`cycle.states.${state}`)}</Tag>;

/** When it takes orders, how many goods it has and where they are picked up. */
export function CycleFacts({ cycle }: { cycle: Cycle }) {
  return (
    <div className="grid gap-1">
      <p>{t('cycle.fromTo', { from: instant(cycle.opensAt), to: instant(cycle.closesAt) })}</p>
      <p>
        {t('cycle.goodsCount', { count: cycle.listingIds.length })}
        {cycle.delivers && ` · ${t('cycle.alsoDelivers')}`}
      </p>
      <ul className="grid gap-1">
        {cycle.slots.map((slot) => (
          <SlotLine key={slot.id} slot={slot} />
        ))}
      </ul>
      {cycle.note && <p className="break-words text-ink-2">{cycle.note}</p>}
    </div>
  );
}

function SlotLine({ slot }: { slot: Slot }) {
  return (
    <li className="flex items-start gap-2">
      <MapPin aria-hidden size={18} className="mt-1 shrink-0 text-leaf-700" />
      <span>
        <b>{slotTime(slot)}</b> · {slot.street}, {slot.unit.name}
        {' · '}
        {slot.cap ? t('cycle.placesOf', { taken: slot.taken, cap: slot.cap }) : t('cycle.places', { count: slot.taken })}
      </span>
    </li>
  );
}
