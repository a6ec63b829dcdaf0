import { useMutation } from '@tanstack/react-query';
import { Minus, Plus } from 'lucide-react';
import { useState } from 'react';
import { api } from '@/api/http';
import type { Listing, Schemas } from '@/api/types';
import { t } from '@/i18n';
import { dong } from '@/i18n/format';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { ErrorSummary, FormErrors } from '@/ui/field';
import { MoneyInput } from '@/ui/money-input';
import { toast } from '@/ui/toast';
import { CostNote } from '../sell/cost-note';
import { formFrom, priceStep, priceUnitOf } from '../sell/listing-form';
import type { ListingForm, MyListing } from '../sell/types';
import { refreshGoods } from './my-listing-card';

/** A new price for orders from now on. */
export function PriceDialog({ listing, onClose }: { listing: MyListing; onClose: () => void }) {
  const [price, setPrice] = useState<number | undefined>(listing.priceDong);
  const step = priceStep(listing.priceDong);
  const save = useMutation({
    mutationFn: async () => {
      const now = await api.get<Listing>(`/api/listings/${listing.id}`);
      const form: ListingForm = { ...formFrom(now), priceDong: price ?? now.priceDong };
      return api.put<Schemas['EditListingResponse']>(`/api/listings/${listing.id}`, form, { version: now.version });
    },
    onSuccess: async () => {
      await refreshGoods();
      toast(t('console.saved'));
      onClose();
    },
  });
  return (
    <Dialog
      open
      title={t('goods.priceOf', { title: listing.title })}
      onClose={onClose}
      footer={
        <>
          <Button look="quiet" onClick={onClose}>
            {t('action.back')}
          </Button>
          <Button busy={save.isPending} disabled={!price} onClick={() => save.mutate()}>
            {t('console.save')}
          </Button>
        </>
      }
    >
      <FormErrors error={save.error}>
        <div className="farmer grid gap-4">
          <ErrorSummary error={save.error} />
          <div className="flex items-end gap-3">
            <Button
              look="quiet"
              className="size-14 px-0"
              aria-label={t('selling.cheaper', { step: dong(step) })}
              onClick={() => setPrice(Math.max(step, (price ?? 0) - step))}
            >
              <Minus aria-hidden size={22} />
            </Button>
            <div className="grow">
              <MoneyInput
                name="priceDong"
                label={t('selling.pricePer', { unit: priceUnitOf(listing) })}
                value={price}
                onChange={setPrice}
              />
            </div>
            <Button
              look="quiet"
              className="size-14 px-0"
              aria-label={t('selling.dearer', { step: dong(step) })}
              onClick={() => setPrice((price ?? 0) + step)}
            >
              <Plus aria-hidden size={22} />
            </Button>
          </div>
          <CostNote
            productCode={listing.productCode}
            standardCode={listing.standard.code}
            producerId={undefined}
            priced={listing}
            priceDong={price}
          />
          <p className="text-ink-2">{t('goods.priceHint')}</p>
        </div>
      </FormErrors>
    </Dialog>
  );
}
