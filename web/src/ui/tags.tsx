import { BadgeCheck, Sprout, Truck } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ListingStatus, ListingTile, Named, OrderStatus } from '@/api/types';
import { named, t } from '@/i18n';
import { day, dong } from '@/i18n/format';

type Tone = 'good' | 'wait' | 'info' | 'bad' | 'still';
const tones: Record<Tone, string> = {
  good: 'bg-leaf-100 text-leaf-900',
  wait: 'bg-warn-bg text-warn',
  info: 'bg-info-bg text-info',
  bad: 'bg-error-bg text-error',
  still: 'bg-line/50 text-ink-2',
};

export function Tag({ tone = 'still', icon, children }: { tone?: Tone; icon?: ReactNode; children: ReactNode }) {
  return (
    <span className={`inline-flex items-center gap-1 rounded-full px-2.5 py-0.5 text-sm font-bold whitespace-nowrap ${tones[tone]}`}>
      {icon}
      {children}
    </span>
  );
}

const orderTones: Record<OrderStatus, Tone> = {
  placed: 'wait',
  confirmed: 'info',
  shipped: 'info',
  delivered: 'good',
  cancelled: 'still',
  returned: 'bad',
};
const listingTones: Record<ListingStatus, Tone> = { draft: 'still', published: 'good', paused: 'wait' };

export const OrderStatusTag = ({ status }: { status: OrderStatus }) => <Tag tone={orderTones[status]}>{t(`order.status.${status}`)}</Tag>;
export const ListingStatusTag = ({ status }: { status: ListingStatus }) => (
  <Tag tone={listingTones[status]}>{t(`listing.status.${status}`)}</Tag>
);

/** What is sold before its harvest is not in season yet, whatever the month says. */
export function SeasonTag({ listing: { inSeason, shipBy } }: { listing: Pick<ListingTile, 'inSeason' | 'shipBy'> }) {
  if (!inSeason && !shipBy) return null;
  const Icon = shipBy ? Truck : Sprout;
  return (
    <span className={`inline-flex items-center gap-1 text-sm font-bold ${shipBy ? 'text-info' : 'text-leaf-700'}`}>
      <Icon aria-hidden size={16} className="shrink-0" />
      {t(shipBy ? 'listing.preorderTag' : 'listing.inSeason')}
    </span>
  );
}

type Claim = { standard: Named; verified?: { checkedOn: string } | null };

/** The standard the produce is grown to: a badge while a checked certificate bears it, the seller's word otherwise. Ordinary produce carries none. */
export function CertBadge({ standard, verified }: Claim) {
  if (standard.code === 'none' || standard.code === 'thuong') return null;
  if (!verified)
    return (
      <span className="text-sm text-ink-2">
        {named(standard)} ({t('listing.selfDeclared')})
      </span>
    );
  return (
    <span className="inline-flex flex-wrap items-center gap-x-1 text-sm font-bold text-leaf-700">
      <BadgeCheck aria-hidden size={16} className="shrink-0" />
      {named(standard)}
      <span className="font-normal text-ink-2">{t('listing.verifiedOn', { day: day(verified.checkedOn) })}</span>
    </span>
  );
}

/** The price as it is set; beside it the price of a kilo, or what a piece comes to when the kilo is priced. */
export function PriceTag({ listing, large }: { listing: ListingTile; large?: boolean }) {
  const { priceDong, unit, unitPriceDong, pricePerKgDong: perKg } = listing;
  const isByWeight = listing.pricedBy === 'kilogram';
  return (
    <p className="leading-snug">
      <span className={`font-bold whitespace-nowrap text-price tabular-nums ${large ? 'text-3xl' : 'text-lg'}`}>{dong(priceDong)}</span>
      <span className={`text-ink-2 ${large ? 'text-lg' : 'text-sm'}`}> / {isByWeight ? 'kg' : unit}</span>
      {(isByWeight || (perKg != null && perKg !== priceDong)) && (
        <span className="block text-sm text-ink-2 tabular-nums">
          ≈ {isByWeight ? `${dong(unitPriceDong)}/${unit}` : `${dong(perKg ?? 0)}/kg`}
        </span>
      )}
    </p>
  );
}
