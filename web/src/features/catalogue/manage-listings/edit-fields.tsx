import type { PricedBy, Product, Standard } from '@/api/types';
import { t } from '@/i18n';
import { dong } from '@/i18n/format';
import { DateField } from '@/ui/date-field';
import { SelectField, TextArea, TextField } from '@/ui/field';
import { MoneyInput } from '@/ui/money-input';
import { NamedOptions } from '@/ui/named-options';
import { NumberField } from '@/ui/number-field';
import { SiteField } from '@/ui/site-field';
import { gramsPriced, mayBePricedByWeight, priceRange, priceUnitOf, unitsFor, weightOf } from '../sell/listing-form';
import type { ListingForm } from '../sell/types';

type Props = {
  form: ListingForm;
  set: (change: Partial<ListingForm>) => void;
  product: Product | undefined;
  standards: readonly Standard[];
};

export function EditFields({ form, set, product, standards }: Props) {
  const range = priceRange(product, gramsPriced(form));
  const units = [...new Set([form.unit, ...unitsFor(product)])];
  return (
    <>
      <TextField
        name="title"
        label={t('selling.title')}
        value={form.title}
        maxLength={120}
        onChange={(event) => set({ title: event.target.value })}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <MoneyInput
          name="priceDong"
          label={t('selling.pricePer', { unit: priceUnitOf(form) })}
          hint={range && `${t('selling.range')} ${dong(range.low)} – ${dong(range.high)}`}
          value={form.priceDong}
          onChange={(priceDong) => set({ priceDong: priceDong ?? 0 })}
        />
        <NumberField
          name="available"
          label={t('selling.available')}
          unit={form.unit}
          value={form.available}
          onChange={(available) => set({ available: available ?? 0 })}
        />
        <SelectField
          name="unit"
          label={t('selling.unit')}
          value={form.unit}
          onChange={(event) =>
            set({ unit: event.target.value, gramsPerUnit: weightOf(event.target.value, product) ?? form.gramsPerUnit, pricedBy: 'unit' })
          }
        >
          {units.map((unit) => (
            <option key={unit} value={unit}>
              {unit}
            </option>
          ))}
        </SelectField>
        {mayBePricedByWeight(form) && (
          <>
            <SelectField
              name="pricedBy"
              label={t('selling.pricedBy')}
              value={form.pricedBy}
              onChange={(event) => set({ pricedBy: event.target.value as PricedBy })}
            >
              {(['unit', 'kilogram'] as const).map((way) => (
                <option key={way} value={way}>
                  {t('selling.pricePer', { unit: way === 'unit' ? form.unit : 'kg' })}
                </option>
              ))}
            </SelectField>
            <NumberField
              name="gramsPerUnit"
              label={t('selling.weight', { unit: form.unit })}
              unit="kg"
              value={form.gramsPerUnit / 1000}
              onChange={(kilos) => set({ gramsPerUnit: Math.round((kilos ?? 0) * 1000) })}
            />
          </>
        )}
        <TextField
          name="grade"
          label={t('selling.grade')}
          optional
          value={form.grade ?? ''}
          maxLength={40}
          onChange={(event) => set({ grade: event.target.value || undefined })}
        />
        <NumberField
          name="minimum"
          label={t('selling.minimum')}
          unit={form.unit}
          value={form.minimum}
          onChange={(minimum) => set({ minimum: minimum ?? 0 })}
        />
        <NumberField
          name="step"
          label={t('selling.step')}
          unit={form.unit}
          value={form.step}
          onChange={(step) => set({ step: step ?? 0 })}
        />
      </div>
      {!form.lotId && (
        <>
          <SelectField
            name="standardCode"
            label={t('selling.standard')}
            value={form.standardCode}
            onChange={(event) => set({ standardCode: event.target.value })}
          >
            <NamedOptions items={standards} />
          </SelectField>
          {standards.find(({ code }) => code === form.standardCode)?.needsCertificate && (
            <TextField
              name="certificateNumber"
              label={t('selling.certificate')}
              value={form.certificateNumber ?? ''}
              maxLength={60}
              onChange={(event) => set({ certificateNumber: event.target.value || undefined })}
            />
          )}
          <DateField
            name="harvestFrom"
            label={t('selling.harvestFrom')}
            optional
            value={form.harvestFrom ?? ''}
            onChange={(day) => set({ harvestFrom: day || undefined })}
          />
          <DateField
            name="harvestTo"
            label={t('selling.harvestTo')}
            optional
            value={form.harvestTo ?? ''}
            onChange={(day) => set({ harvestTo: day || undefined })}
          />
          <SiteField value={form.siteCode ?? ''} onChange={(siteCode) => set({ siteCode: siteCode || undefined })} />
        </>
      )}
      <DateField
        name="shipBy"
        label={t('selling.shipBy')}
        hint={t('selling.shipByHint')}
        optional
        value={form.shipBy ?? ''}
        onChange={(day) => set({ shipBy: day || undefined })}
      />
      <TextArea
        name="description"
        label={t('selling.description')}
        optional
        rows={5}
        maxLength={2000}
        value={form.description}
        onChange={(event) => set({ description: event.target.value })}
      />
    </>
  );
}
