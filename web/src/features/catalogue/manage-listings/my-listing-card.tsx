import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CircleDollarSign, CopyPlus, Layers, Pause, Pencil, Play, Warehouse } from 'lucide-react';
import { useState } from 'react';
import { api } from '@/api/http';
import { messageOf } from '@/api/problem';
import { refresh } from '@/api/query';
import type { Schemas } from '@/api/types';
import { t } from '@/i18n';
import { dong, quantity } from '@/i18n/format';
import { Button, ButtonLink } from '@/ui/button';
import { Photo } from '@/ui/photo';
import { PublishHelp } from '@/ui/publish-help';
import { ListingStatusTag } from '@/ui/tags';
import { toast } from '@/ui/toast';
import { priceUnitOf } from '../sell/listing-form';
import type { MyListing } from '../sell/types';
import { PriceDialog } from './price-dialog';
import { StockDialog } from './stock-dialog';

export const refreshGoods = () => refresh('/api/my/listings', '/api/listings');

export function MyListingCard({ listing }: { listing: MyListing }) {
  const [open, setOpen] = useState<'stock' | 'price'>();
  const isLive = listing.status === 'published';
  const turn = useMutation({
    mutationFn: () =>
      api.post<Schemas['PauseListingResponse' | 'PublishListingResponse']>(`/api/listings/${listing.id}/${isLive ? 'pause' : 'publish'}`),
    onSuccess: () => {
      toast(t(isLive ? 'goods.paused' : 'goods.published'));
      return refreshGoods();
    },
  });
  return (
    <article className="card overflow-hidden sm:flex">
      <Photo url={listing.photo} alt="" className="aspect-[16/9] w-full sm:aspect-square sm:w-44 sm:shrink-0" />
      <div className="grow p-4">
        <div className="flex flex-wrap items-start justify-between gap-2">
          <h2 className="text-lg">
            <Link to="/ban/hang/$id" params={{ id: listing.id }} className="tap inline-flex items-center hover:underline">
              {listing.title}
            </Link>
          </h2>
          <ListingStatusTag status={listing.status} />
        </div>
        {listing.producerName !== listing.seller.name && <p className="text-ink-2">{listing.producerName}</p>}
        <p className="mt-1 flex flex-wrap gap-x-6">
          <span>
            <b className="text-price tabular-nums">{dong(listing.priceDong)}</b> / {priceUnitOf(listing)}
          </span>
          <span className={listing.available > 0 ? '' : 'font-bold text-error'}>
            {listing.available > 0 ? t('goods.left', { quantity: quantity(listing.available, listing.unit) }) : t('goods.soldOut')}
          </span>
        </p>
        {turn.error && (
          <p role="alert" className="mt-2 font-bold text-error">
            {messageOf(turn.error)}
          </p>
        )}
        <PublishHelp error={turn.error} onDone={() => turn.mutate()} />
        <div className="mt-3 grid grid-cols-2 gap-2 lg:grid-cols-4 [&>*]:px-2">
          <Button look="quiet" icon={<Warehouse aria-hidden size={20} />} onClick={() => setOpen('stock')}>
            {t('goods.stock')}
          </Button>
          <Button look="quiet" icon={<CircleDollarSign aria-hidden size={20} />} onClick={() => setOpen('price')}>
            {t('selling.price')}
          </Button>
          <Button
            look="quiet"
            busy={turn.isPending}
            icon={isLive ? <Pause aria-hidden size={20} /> : <Play aria-hidden size={20} />}
            onClick={() => turn.mutate()}
          >
            {t(isLive ? 'goods.pause' : 'goods.publish')}
          </Button>
          <ButtonLink to="/ban/hang/$id" params={{ id: listing.id }} look="quiet" icon={<Pencil aria-hidden size={20} />}>
            {t('selling.change')}
          </ButtonLink>
          <ButtonLink
            to="/ban/dang"
            search={{ chep: listing.id }}
            look="quiet"
            className="lg:col-span-2"
            icon={<CopyPlus aria-hidden size={20} />}
          >
            {t('goods.copy')}
            <span className="sr-only"> {listing.title}</span>
          </ButtonLink>
          <ButtonLink
            to="/ban/dang"
            search={{ chep: listing.id, loai: 'khac' }}
            look="quiet"
            className="lg:col-span-2"
            icon={<Layers aria-hidden size={20} />}
          >
            {t('goods.anotherGrade')}
            <span className="sr-only"> {listing.title}</span>
          </ButtonLink>
        </div>
      </div>
      {open === 'stock' && <StockDialog listing={listing} onClose={() => setOpen(undefined)} />}
      {open === 'price' && <PriceDialog listing={listing} onClose={() => setOpen(undefined)} />}
    </article>
  );
}
