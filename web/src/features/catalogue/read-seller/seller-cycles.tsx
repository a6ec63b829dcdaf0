import { useQuery } from '@tanstack/react-query';
import { read } from '@/api/query';
import type { Schemas } from '@/api/types';
import { t } from '@/i18n';
import { instant } from '@/i18n/format';
import { TileGrid } from '@/ui/product-tile';
import { slotTime } from '@/ui/slot-time';

/** The open and planned order cycles of a seller with their goods. */
export default function SellerCycles({ id }: { id: string }) {
  const cycles = useQuery(read<Schemas['ListCyclesSellerResponse']>(`/api/sellers/${id}/cycles`)).data?.items ?? [];
  return cycles.map((cycle) => (
    <section key={cycle.id} className="card mb-8 grid gap-3 p-5" aria-label={cycle.name}>
      <h2 className="text-xl">{cycle.name}</h2>
      <p className="font-bold text-info">
        {cycle.state === 'open'
          ? t('listing.closesAt', { time: instant(cycle.closesAt) })
          : t('listing.opensAt', { time: instant(cycle.opensAt) })}
      </p>
      {cycle.note && <p>{cycle.note}</p>}
      <ul className="text-ink-2">
        {cycle.slots.map((slot) => (
          <li key={slot.id}>
            {slotTime(slot)} · {slot.street}, {slot.unit.name}
          </li>
        ))}
      </ul>
      <TileGrid listings={cycle.goods} />
    </section>
  ));
}
