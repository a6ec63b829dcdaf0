import type { Order } from '@/api/types';
import { t } from '@/i18n';
import { instant } from '@/i18n/format';
import { slotTime } from '@/ui/slot-time';

/** In which cycle it was ordered, and when it is picked up. */
export function PickUpLine({ order: { cycle, pickUp } }: { order: Order }) {
  if (!cycle) return null;
  return (
    <>
      {pickUp && <p className="font-bold">{t('order.pickUp', { time: slotTime(pickUp) })}</p>}
      <p className="text-ink-2">{t(cycle.isOpen ? 'order.cycleOpen' : 'order.cycle', { name: cycle.name, at: instant(cycle.closesAt) })}</p>
    </>
  );
}
