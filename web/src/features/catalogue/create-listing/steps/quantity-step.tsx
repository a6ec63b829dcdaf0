import { t } from '@/i18n';
import { SelectField, TextField } from '@/ui/field';
import { NumberField } from '@/ui/number-field';
import { unitsFor, weightOf } from '../../sell/listing-form';
import { fault, type StepProps } from './step';

/** How much there is, in which unit, how it is packed and how it may be ordered. */
export function QuantityStep({ draft, set, faults, product }: StepProps) {
  const isKnown = weightOf(draft.unit, product) !== undefined;
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2">
        <NumberField
          name="available"
          label={t('selling.available')}
          unit={draft.unit}
          error={fault(faults.available)}
          value={draft.available}
          onChange={(available) => set({ available })}
        />
        <SelectField
          name="unit"
          label={t('selling.unit')}
          error={fault(faults.unit)}
          value={draft.unit}
          onChange={(event) => set({ unit: event.target.value, gramsPerUnit: weightOf(event.target.value, product) })}
        >
          {unitsFor(product).map((unit) => (
            <option key={unit} value={unit}>
              {unit}
            </option>
          ))}
        </SelectField>
      </div>
      {!isKnown && (
        <NumberField
          name="gramsPerUnit"
          label={t('selling.weight', { unit: draft.unit })}
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
        maxLength={60}
        onChange={(event) => set({ grade: event.target.value })}
      />
      <details className="card p-4" open={Boolean(faults.step || faults.minimum)}>
        <summary className="min-h-8 font-bold">{t('selling.howOrdered')}</summary>
        <div className="mt-4 grid gap-5 sm:grid-cols-2">
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
