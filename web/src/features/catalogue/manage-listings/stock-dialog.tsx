import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/api/http';
import type { Schemas } from '@/api/types';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { ErrorSummary, FormErrors } from '@/ui/field';
import { NumberField } from '@/ui/number-field';
import { toast } from '@/ui/toast';
import { stockLeft } from '../sell/stock-left';
import type { MyListing } from '../sell/types';
import { refreshGoods } from './my-listing-card';

/** How much is left, said anew. Goods already ordered are not counted in. */
export function StockDialog({ listing, onClose }: { listing: MyListing; onClose: () => void }) {
  const [available, setAvailable] = useState<number | undefined>(listing.available);
  const [seen, setSeen] = useState(listing.available);
  const save = useMutation({
    mutationFn: () => {
      const body: Schemas['SetStockRequest'] = { available: available ?? 0, availableSeen: seen };
      return api.put<Schemas['SetStockResponse']>(`/api/listings/${listing.id}/stock`, body);
    },
    // Somebody bought meanwhile: the sentence says what is left now, and saving again means it.
    onError: (error) => setSeen(stockLeft(error) ?? seen),
    onSuccess: async () => {
      await refreshGoods();
      toast(t('console.saved'));
      onClose();
    },
  });
  return (
    <Dialog
      open
      title={t('goods.stockOf', { title: listing.title })}
      onClose={onClose}
      footer={
        <>
          <Button look="quiet" onClick={onClose}>
            {t('action.back')}
          </Button>
          <Button busy={save.isPending} disabled={available === undefined} onClick={() => save.mutate()}>
            {t('console.save')}
          </Button>
        </>
      }
    >
      <FormErrors error={save.error}>
        <div className="farmer grid gap-4">
          <ErrorSummary error={save.error} />
          <NumberField
            name="available"
            label={t('goods.stillThere')}
            hint={t('goods.stockHint')}
            unit={listing.unit}
            value={available}
            onChange={setAvailable}
          />
        </div>
      </FormErrors>
    </Dialog>
  );
}
