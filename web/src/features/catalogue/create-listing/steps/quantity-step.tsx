import { t } from '@/i18n';
import { number, weight } from '@/i18n/format';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/field';
import { NumberField } from '@/ui/number-field';
import { mayBePricedByWeight, unitsFor, weightOf } from '../../sell/listing-form';
import { ChoiceTile } from '../choice-tile';
import { Faulty } from './faulty';
import { fault, type StepProps } from './step';

const more = [1, 10, 50, 100] as const;

/** How much there is, in which unit, how it is packed and how it may be ordered. */
export function QuantityStep({ draft, set, faults, product }: StepProps) {
  return (
    <>
      <NumberField
        name="available"
        label={t('selling.available')}
        hint={draft.lot && t('selling.lotLeft', { code: draft.lot.code, left: weight(draft.lot.leftGrams) })}
        unit={draft.unit}
        error={fault(faults.available)}
        value={draft.available}
        onChange={(available) => set({ available })}
      />
      <div className="grid grid-cols-4 gap-2">
        {more.map((amount) => (
          <Button key={amount} look="quiet" className="px-1" onClick={() => set({ available: (draft.available ?? 0) + amount })}>
            +{number(amount)}
          </Button>
        ))}
      </div>
      <Faulty name="unit" text={fault(faults.unit)}>
        <fieldset>
          <legend className="mb-2 font-bold">{t('selling.unit')}</legend>
          <div className="grid grid-cols-2 gap-2 sm:grid-cols-4">
            {unitsFor(product).map((unit) => (
              <ChoiceTile
                key={unit}
                name="unit"
                value={unit}
                title={unit}
                isChosen={draft.unit === unit}
                onChoose={() => set({ unit, gramsPerUnit: weightOf(unit, product), pricedBy: 'unit' })}
              />
            ))}
          </div>
        </fieldset>
      </Faulty>
      {draft.unit && mayBePricedByWeight(draft) && (
        <NumberField
          name="gramsPerUnit"
          label={t('selling.weight', { unit: draft.unit })}
          hint={t('selling.weightHint', { unit: draft.unit })}
          unit="kg"
          error={fault(faults.gramsPerUnit)}
          value={draft.gramsPerUnit === undefined ? undefined : draft.gramsPerUnit / 1000}
          onChange={(kilos) => set({ gramsPerUnit: kilos === undefined ? undefined : Math.round(kilos * 1000) })}
        />
      )}
      <TextField
        name="grade"
        label={t('selling.grade')}
        hint={t('selling.gradeHint')}
        optional
        value={draft.grade}
        maxLength={40}
        onChange={(event) => set({ grade: event.target.value })}
      />
      <details className="card px-4" open={Boolean(faults.step || faults.minimum)}>
        <summary className="py-4 font-bold">{t('selling.howOrdered')}</summary>
        <div className="grid gap-5 pb-4 sm:grid-cols-2">
          <NumberField
            name="minimum"
            label={t('selling.minimum')}
            unit={draft.unit}
            error={fault(faults.minimum)}
            value={draft.minimum}
            onChange={(minimum) => set({ minimum: minimum ?? 0 })}
          />
          <NumberField
            name="step"
            label={t('selling.step')}
            unit={draft.unit}
            error={fault(faults.step)}
            value={draft.step}
            onChange={(step) => set({ step: step ?? 0 })}
          />
        </div>
      </details>
    </>
  );
}
