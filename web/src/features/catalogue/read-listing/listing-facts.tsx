import { Link } from '@tanstack/react-router';
import { QrCode, Store } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Listing } from '@/api/types';
import { named, t } from '@/i18n';
import { day, weight } from '@/i18n/format';
import { placeOf } from '@/ui/place';

/** Who grew it, where, when, to which standard: what a buyer trusts. */
export function ListingFacts({ listing }: { listing: Listing }) {
  const harvest = [listing.harvestFrom, listing.harvestTo].filter((one): one is string => Boolean(one)).map(day);
  const facts: [string, ReactNode][] = [
    [t('listing.producer'), listing.producerName],
    [t('listing.origin'), placeOf(listing.origin)],
    [t('listing.standard'), named(listing.standard)],
  ];
  if (listing.verified)
    facts.push([
      t('listing.certificate'),
      t('listing.certificateLine', {
        number: listing.certificateNumber ?? '',
        checked: day(listing.verified.checkedOn),
        until: day(listing.verified.validTo),
      }),
    ]);
  if (listing.site)
    facts.push([
      t('listing.site'),
      <a key="site" className="link" href={`/tra-ma-vung?ma=${encodeURIComponent(listing.site.code)}`}>
        {listing.site.code}
        {!listing.site.isRegistered && ` (${t('listing.selfDeclared')})`}
      </a>,
    ]);
  if (listing.grade) facts.push([t('listing.grade'), listing.grade]);
  if (harvest.length)
    facts.push([t('listing.harvest'), harvest.length === 2 ? t('listing.harvestRange', { from: harvest[0], to: harvest[1] }) : harvest[0]]);
  if (listing.unit !== 'kg')
    facts.push([t('quantity.label'), t('listing.unitWeight', { unit: listing.unit, weight: weight(listing.gramsPerUnit) })]);
  return (
    <div className="grid gap-3">
      <dl className="card divide-y divide-line/70 px-4">
        {facts.map(([name, value]) => (
          <div key={name} className="grid grid-cols-[8rem_1fr] gap-3 py-2.5">
            <dt className="text-ink-2">{name}</dt>
            <dd className="m-0">{value}</dd>
          </div>
        ))}
      </dl>
      <Link to="/nguoi-ban/$id" params={{ id: listing.seller.id }} className="card flex items-center gap-3 p-4 hover:border-leaf-700">
        <span className="grid size-11 shrink-0 place-items-center rounded-full bg-leaf-100 text-leaf-700">
          <Store aria-hidden size={22} />
        </span>
        <span>
          <span className="block text-sm text-ink-2">
            {t('listing.seller')} · {t(`kind.${listing.seller.kind}`)}
          </span>
          <span className="font-bold">{listing.seller.name}</span>
        </span>
      </Link>
      {listing.lotCode && listing.traceUrl && (
        <a href={listing.traceUrl} className="card flex items-center gap-3 p-4 hover:border-leaf-700">
          <span className="grid size-11 shrink-0 place-items-center rounded-full bg-rice-100 text-ink">
            <QrCode aria-hidden size={22} />
          </span>
          <span>
            <span className="block text-sm text-ink-2">
              {t('listing.lot')} {listing.lotCode}
            </span>
            <span className="font-bold">{t('listing.seeTrace')}</span>
          </span>
        </a>
      )}
    </div>
  );
}
