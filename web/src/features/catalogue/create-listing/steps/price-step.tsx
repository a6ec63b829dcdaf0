import { useQuery } from '@tanstack/react-query';
import { Minus, Plus } from 'lucide-react';
import { address } from '@/api/http';
import { read } from '@/api/query';
import type { AskedPrices, PricedBy } from '@/api/types';
import { t } from '@/i18n';
import { dong } from '@/i18n/format';
import { Button } from '@/ui/button';
import { MoneyInput } from '@/ui/money-input';
import { CostNote } from '../../sell/cost-note';
import { askedRange, gramsPriced, mayBePricedByWeight, priceRange, priceStep, priceUnitOf } from '../../sell/listing-form';
import { ChoiceTile } from '../choice-tile';
import { Spoken } from '../spoken';
import { said } from '../spoken-words';
import { fault, type StepProps } from './step';

/** The same price for the other thing it may buy, to the hundred đồng. */
const rescaled = ({ priceDong, pricedBy, gramsPerUnit }: StepProps['draft'], way: PricedBy) =>
  !priceDong || !gramsPerUnit || way === pricedBy
    ? priceDong
    : Math.round((priceDong * (way === 'unit' ? gramsPerUnit / 1000 : 1000 / gramsPerUnit)) / 100) * 100;

/** The price per unit of sale or per kilo, with large + and −, beside what farms are usually paid. */
export function PriceStep({ draft, set, faults, product }: StepProps) {
  const [unit, grams] = [priceUnitOf(draft), gramsPriced(draft)];
  const range = priceRange(product, grams);
  const asked = useQuery({
    ...read<AskedPrices>(address('/api/listings/prices', { product: draft.productCode })),
    enabled: Boolean(draft.productCode),
  }).data;
  const here = askedRange(asked, grams);
  const price = draft.priceDong ?? 0;
  const step = priceStep(price || range?.low || 10_000);
  const where = !range || !price ? undefined : price < range.low ? 'below' : price > range.high ? 'above' : 'inside';
  const worth = price * (draft.available ?? 0) * (draft.pricedBy === 'kilogram' ? (draft.gramsPerUnit ?? 0) / 1000 : 1);
  return (
    <>
      {mayBePricedByWeight(draft) && (
        <fieldset className="grid grid-cols-2 gap-2">
          <legend className="mb-2 font-bold">{t('selling.pricedBy')}</legend>
          {(['unit', 'kilogram'] as const).map((way) => (
            <ChoiceTile
              key={way}
              name="pricedBy"
              value={way}
              title={t('selling.pricePer', { unit: way === 'unit' ? draft.unit : 'kg' })}
              isChosen={draft.pricedBy === way}
              onChoose={() => set({ pricedBy: way, priceDong: rescaled(draft, way) })}
            />
          ))}
        </fieldset>
      )}
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
          <Spoken as={said(t('selling.price'), price ? `${dong(price)} / ${unit}` : '')}>
            <MoneyInput
              name="priceDong"
              label={t('selling.pricePer', { unit })}
              error={fault(faults.priceDong)}
              value={draft.priceDong}
              onChange={(priceDong) => set({ priceDong })}
            />
          </Spoken>
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
        priced={draft}
        priceDong={draft.priceDong}
      />
      {(here || range) && (
        <div className="grid gap-2 rounded-lg bg-sand p-4">
          {here && asked && (
            <p>
              {t('selling.askedHere', { count: asked.listings })} <b className="whitespace-nowrap">{dong(here.low)}</b> –{' '}
              <b className="whitespace-nowrap">{dong(here.high)}</b> / {unit}
            </p>
          )}
          {range && (
            <p>
              {t('selling.range')} <b className="whitespace-nowrap">{dong(range.low)}</b> –{' '}
              <b className="whitespace-nowrap">{dong(range.high)}</b> / {unit}
            </p>
          )}
          <p role="status" className="text-ink-2">
            {where ? t(`selling.rangeIs.${where}`) : t('selling.rangeNote')}
          </p>
        </div>
      )}
      {worth > 0 && <p>{t('selling.wholeWorth', { total: dong(Math.round(worth)) })}</p>}
    </>
  );
}
