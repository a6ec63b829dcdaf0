import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { MapPin, ShoppingBasket } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { basket } from '@/api/basket';
import { Problem } from '@/api/problem';
import { read } from '@/api/query';
import type { Listing, SimilarListings } from '@/api/types';
import { loadTexts, named, t } from '@/i18n';
import { day, dong, instant, quantity } from '@/i18n/format';
import { Button } from '@/ui/button';
import { useTitle } from '@/ui/page';
import { Gallery } from '@/ui/photo';
import { placeOf } from '@/ui/place';
import { TileGrid } from '@/ui/product-tile';
import { fitQuantity, QuantityStepper } from '@/ui/quantity-stepper';
import { Loaded, Skeleton } from '@/ui/states';
import { CertBadge, PriceTag, SeasonTag } from '@/ui/tags';
import { toast } from '@/ui/toast';
import { ListingFacts } from './listing-facts';

const StockWatch = lazy(() => import('../watch/stock-watch'));
const OffSale = lazy(() => later(import('./off-sale')));
const SeenListings = lazy(() => later(import('../remember/seen-listings')));
const CompareButton = lazy(() => later(import('../remember/compare-button')));
const later = <T,>(module: Promise<T>) => Promise.all([module, loadTexts('later')]).then(([loaded]) => loaded);

export function ListingPage({ id }: { id: string }) {
  const listing = useQuery(read<Listing>(`/api/listings/${id}`));
  const similar = useQuery({ ...read<SimilarListings>(`/api/listings/${id}/similar`), enabled: listing.isSuccess });
  useTitle(listing.data?.title);
  if (listing.error instanceof Problem && listing.error.code === 'listing.off_sale')
    return (
      <Suspense fallback={<Waiting />}>
        <OffSale goods={listing.error.details} />
      </Suspense>
    );
  return (
    <div className="page py-4 md:py-8">
      <Loaded query={listing} loading={<Waiting />}>
        {(data) => <Shown listing={data} />}
      </Loaded>
      {similar.data && similar.data.items.length > 0 && (
        <section className="mt-12">
          <h2 className="mb-4 text-xl md:text-2xl">{t('listing.similar')}</h2>
          <TileGrid listings={similar.data.items} />
        </section>
      )}
      {similar.data && (
        <Suspense>
          <SeenListings id={id} />
        </Suspense>
      )}
    </div>
  );
}

function Shown({ listing }: { listing: Listing }) {
  return (
    <>
      <nav aria-label={t('listing.path')} className="mb-3 text-sm">
        <Link to="/" className="link">
          {t('nav.home')}
        </Link>
        <span aria-hidden className="px-2 text-ink-2">
          /
        </span>
        <Link to="/danh-muc/$slug" params={{ slug: listing.productCode }} className="link">
          {named({ nameVi: listing.productNameVi, nameEn: listing.productNameEn })}
        </Link>
      </nav>
      <div className="grid gap-6 md:grid-cols-2 lg:gap-12">
        <Gallery photos={listing.photos} title={listing.title} />
        <div className="grid content-start gap-4">
          <div className="grid justify-items-start gap-2">
            <SeasonTag listing={listing} />
            <h1 className="text-2xl md:text-3xl">{listing.title}</h1>
            <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <CertBadge standard={listing.standard} verified={listing.verified} />
              <p className="flex items-center gap-1 text-ink-2">
                <MapPin aria-hidden size={18} className="shrink-0" />
                {placeOf(listing.origin)}
              </p>
            </div>
          </div>
          <PriceTag large listing={listing} />
          {listing.shipBy && (
            <p className="rounded-lg bg-info-bg px-4 py-3 text-info">{t('listing.preorderText', { day: day(listing.shipBy) })}</p>
          )}
          <Grades listing={listing} />
          <Buying listing={listing} />
          <Suspense>
            <CompareButton id={listing.id} />
          </Suspense>
          <ListingFacts listing={listing} />
        </div>
      </div>
      {listing.description && (
        <section className="mt-8 max-w-prose">
          <h2 className="mb-2 text-xl">{t('listing.description')}</h2>
          <p className="whitespace-pre-line">{listing.description}</p>
        </section>
      )}
    </>
  );
}

/** The same goods in the seller's other grades. */
function Grades({ listing }: { listing: Listing }) {
  if (listing.grades.length === 0) return null;
  return (
    <nav aria-label={t('listing.grades')}>
      <p className="mb-1 text-sm text-ink-2">{t('listing.grades')}</p>
      <ul className="flex flex-wrap gap-2">
        <li aria-current="true" className="rounded-md border-2 border-leaf-700 bg-leaf-50 px-3 py-2 font-bold">
          {listing.grade ?? listing.title}
        </li>
        {listing.grades.map((other) => (
          <li key={other.id}>
            <Link
              to="/san-pham/$id"
              params={{ id: other.id }}
              className="block rounded-md border border-line bg-white px-3 py-2 hover:border-leaf-700"
            >
              {other.grade ?? other.title} · {dong(other.priceDong)}/{other.pricedBy === 'kilogram' ? 'kg' : other.unit}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** When it can be ordered: words for what is planned, has closed, or closes soon. */
const opening = ({ isOpen, opensAt, closesAt }: NonNullable<Listing['cycle']>) =>
  isOpen
    ? t('listing.closesAt', { time: instant(closesAt) })
    : Date.parse(opensAt) > Date.now()
      ? t('listing.opensAt', { time: instant(opensAt) })
      : t('listing.cycleOver');

function Buying({ listing }: { listing: Listing }) {
  const navigate = useNavigate();
  const [wanted, setWanted] = useState(() => fitQuantity(listing.minimum, listing));
  if (listing.mayEdit) return <p className="rounded-lg bg-info-bg px-4 py-3 text-info">{t('listing.isMine')}</p>;
  if (listing.status !== 'published') return <p className="rounded-lg bg-warn-bg px-4 py-3 text-warn">{t('listing.notOnSale')}</p>;
  const { cycle } = listing;
  if ((cycle && !cycle.isOpen) || listing.available < Math.max(listing.minimum, listing.step))
    return (
      <>
        <p className="rounded-lg bg-warn-bg px-4 py-3 font-bold text-warn">
          {cycle && !cycle.isOpen ? opening(cycle) : t('listing.soldOut')}
        </p>
        <Suspense>
          <StockWatch listingId={listing.id} />
        </Suspense>
      </>
    );
  const add = () => basket.add(listing.id, wanted);
  return (
    <section aria-label={t('listing.buyNow')} className="grid gap-3">
      {cycle && <p className="text-info">{opening(cycle)}</p>}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <QuantityStepper
          label={t('quantity.label')}
          value={wanted}
          step={listing.step}
          minimum={listing.minimum}
          available={listing.available}
          unit={listing.unit}
          onChange={setWanted}
        />
        <p className="text-ink-2">{t('listing.available', { amount: quantity(listing.available, listing.unit) })}</p>
      </div>
      <p className="text-sm text-ink-2">
        {t('listing.minimum', {
          amount: quantity(fitQuantity(listing.minimum, listing), listing.unit),
          step: quantity(listing.step, listing.unit),
        })}
      </p>
      <p>
        {t(listing.pricedBy === 'kilogram' ? 'listing.totalAbout' : 'listing.total')}:{' '}
        <strong className="tabular-nums">{dong(Math.round(wanted * listing.unitPriceDong))}</strong>
      </p>
      <div className="sticky bottom-14 z-20 -mx-4 flex gap-3 border-t border-line bg-white/95 px-4 py-3 md:static md:mx-0 md:border-0 md:bg-transparent md:p-0">
        <Button
          look="quiet"
          wide
          icon={<ShoppingBasket aria-hidden size={20} className="hidden sm:block" />}
          onClick={() => {
            add();
            toast(t('listing.added', { title: listing.title }));
          }}
        >
          {t('listing.addToBasket')}
        </Button>
        <Button
          wide
          onClick={() => {
            add();
            navigate({ to: '/gio-hang' });
          }}
        >
          {t('listing.buyNow')}
        </Button>
      </div>
    </section>
  );
}

const Waiting = () => (
  <div role="status" aria-label={t('state.loading')} className="grid gap-6 md:grid-cols-2 lg:gap-12">
    <Skeleton className="aspect-[4/3] rounded-xl" />
    <div className="grid content-start gap-4">
      <Skeleton className="h-9" />
      <Skeleton className="h-9 w-1/2" />
      <Skeleton className="h-40" />
    </div>
  </div>
);
