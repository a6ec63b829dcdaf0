import { useQuery } from '@tanstack/react-query';
import { Minus, Plus } from 'lucide-react';
import { address } from '@/api/http';
import { read } from '@/api/query';
import type { AskedPrices } from '@/api/types';
import { t } from '@/i18n';
import { dong } from '@/i18n/format';
import { Button } from '@/ui/button';
import { MoneyInput } from '@/ui/money-input';
import { CostNote } from '../../sell/cost-note';
import { askedRange, priceRange, priceStep } from '../../sell/listing-form';
import { fault, type StepProps } from './step';

/** The price per unit of sale, with large + and −, beside what farms are usually paid. */
export function PriceStep({ draft, set, faults, product }: StepProps) {
  const range = priceRange(product, draft.gramsPerUnit);
  const asked = useQuery({
    ...read<AskedPrices>(address('/api/listings/prices', { product: draft.productCode })),
    enabled: Boolean(draft.productCode),
  }).data;
  const here = askedRange(asked, draft.gramsPerUnit);
  const price = draft.priceDong ?? 0;
  const step = priceStep(price || range?.low || 10_000);
  const where = !range || !price ? undefined : price < range.low ? 'below' : price > range.high ? 'above' : 'inside';
  return (
    <>
      <div className="flex items-end gap-3">
        <Button
          look="quiet"
          aria-label={t('selling.cheaper', { step: dong(step) })}
          className="size-14 px-0"
          onClick={() => set({ priceDong: Math.max(step, price - step) })}
        >
          <Minus aria-hidden size={24} />
        </Button>
        <div className="grow">
          <MoneyInput
            name="priceDong"
            label={t('selling.pricePer', { unit: draft.unit })}
            error={fault(faults.priceDong)}
            value={draft.priceDong}
            onChange={(priceDong) => set({ priceDong })}
          />
        </div>
        <Button
          look="quiet"
          aria-label={t('selling.dearer', { step: dong(step) })}
          className="size-14 px-0"
          onClick={() => set({ priceDong: price ? price + step : (range?.low ?? step) })}
        >
          <Plus aria-hidden size={24} />
        </Button>
      </div>
      <CostNote
        productCode={draft.productCode}
        standardCode={draft.standardCode}
        producerId={draft.producer?.id}
        unit={draft.unit}
        gramsPerUnit={draft.gramsPerUnit}
        priceDong={draft.priceDong}
      />
      {(here || range) && (
        <div className="grid gap-2 rounded-lg bg-sand p-4">
          {here && asked && (
            <p>
              {t('selling.askedHere', { count: asked.listings })} <b className="whitespace-nowrap">{dong(here.low)}</b> –{' '}
              <b className="whitespace-nowrap">{dong(here.high)}</b> / {draft.unit}
            </p>
          )}
          {range && (
            <p>
              {t('selling.range')} <b className="whitespace-nowrap">{dong(range.low)}</b> –{' '}
              <b className="whitespace-nowrap">{dong(range.high)}</b> / {draft.unit}
            </p>
          )}
          <p role="status" className="text-base text-ink-2">
            {where ? t(`selling.rangeIs.${where}`) : t('selling.rangeNote')}
          </p>
        </div>
      )}
      {price > 0 && draft.available ? <p>{t('selling.wholeWorth', { total: dong(Math.round(price * draft.available)) })}</p> : null}
    </>
  );
}
