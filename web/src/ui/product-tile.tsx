import { Link } from '@tanstack/react-router';
import { MapPin } from 'lucide-react';
import type { ListingTile } from '@/api/types';
import { t } from '@/i18n';
import { day } from '@/i18n/format';
import { Photo } from './photo';
import { placeOf } from './place';
import { CertBadge, PriceTag, SeasonTag } from './tags';

// "Monthong/Dona" may break after its stroke, and nowhere else.
const breakable = (title: string) => title.replaceAll('/', '/\u200b');

/** Everything a buyer compares, without opening the page: price per unit, place, standard, season. */
export function ProductTile({ listing, eager = false }: { listing: ListingTile; eager?: boolean }) {
  return (
    <article className="card group relative flex h-full flex-col overflow-hidden transition-shadow hover:shadow-card">
      <Photo url={listing.photo} alt="" eager={eager} className="aspect-[4/3] w-full" />
      <div className="flex grow flex-col gap-1.5 p-3">
        <h3 className="leading-snug text-pretty">
          <Link
            to="/san-pham/$id"
            params={{ id: listing.id }}
            className="after:absolute after:inset-0 after:content-[''] group-hover:text-leaf-700"
          >
            {breakable(listing.title)}
          </Link>
        </h3>
        <SeasonTag listing={listing} />
        <CertBadge standard={listing.standard} verified={listing.verified} />
        <p className="flex items-start gap-1 text-sm text-ink-2">
          <MapPin aria-hidden size={16} className="mt-0.5 shrink-0" />
          <span>{placeOf(listing.origin)}</span>
        </p>
        <div className="mt-auto pt-1">
          <PriceTag listing={listing} />
          {listing.shipBy && <p className="text-sm font-bold text-info">{t('listing.shipsBy', { day: day(listing.shipBy) })}</p>}
          {listing.available <= 0 && <p className="text-sm font-bold text-warn">{t('listing.soldOut')}</p>}
        </div>
      </div>
    </article>
  );
}

export function TileGrid({ listings, eager = 0 }: { listings: readonly ListingTile[]; eager?: number }) {
  return (
    <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 sm:gap-4 lg:grid-cols-4">
      {listings.map((listing, index) => (
        <li key={listing.id}>
          <ProductTile listing={listing} eager={index < eager} />
        </li>
      ))}
    </ul>
  );
}
