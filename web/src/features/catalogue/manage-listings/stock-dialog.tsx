import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/api/http';
import type { Schemas } from '@/api/types';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { DateField } from '@/ui/date-field';
import { Dialog } from '@/ui/dialog';
import { ErrorSummary, FormErrors } from '@/ui/field';
import { NumberField } from '@/ui/number-field';
import { toast } from '@/ui/toast';
import { stockLeft } from '../sell/stock-left';
import type { MyListing } from '../sell/types';
import { refreshGoods } from './my-listing-card';

/** How much is left, said anew, or how much a new harvest brought: that opens a lot of its own, and what was sold keeps its own. */
export function StockDialog({ listing, onClose }: { listing: MyListing; onClose: () => void }) {
  const [available, setAvailable] = useState<number | undefined>(listing.available);
  const [seen, setSeen] = useState(listing.available);
  const [harvestFrom, setHarvestFrom] = useState<string>();
  const save = useMutation({
    mutationFn: () => {
      const body: Schemas['SetStockRequest'] = { available: available ?? 0, availableSeen: seen, harvestFrom: harvestFrom ?? null };
      return api.put<Schemas['SetStockResponse']>(`/api/listings/${listing.id}/stock`, body);
    },
    // Somebody bought meanwhile: the sentence says what is left now, and saving again means it.
    onError: (error) => setSeen(stockLeft(error) ?? seen),
    onSuccess: async ({ lotCode }) => {
      await refreshGoods();
      toast(harvestFrom && lotCode ? t('goods.ofLot', { code: lotCode }) : t('console.saved'));
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
          <Button busy={save.isPending} disabled={available === undefined || harvestFrom === ''} onClick={() => save.mutate()}>
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
          {listing.status !== 'draft' && (
            <label className="flex min-h-14 items-center gap-3">
              <input
                type="checkbox"
                className="size-6 shrink-0"
                checked={harvestFrom !== undefined}
                onChange={(event) => setHarvestFrom(event.target.checked ? '' : undefined)}
              />
              {t('goods.newHarvest')}
            </label>
          )}
          {harvestFrom !== undefined && (
            <DateField
              name="harvestFrom"
              label={t('lot.harvestFrom')}
              hint={t('goods.newHarvestHint')}
              value={harvestFrom}
              onChange={setHarvestFrom}
            />
          )}
        </div>
      </FormErrors>
    </Dialog>
  );
}
