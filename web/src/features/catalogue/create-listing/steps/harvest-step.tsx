import { t } from '@/i18n';
import { DateField } from '@/ui/date-field';
import { fault, type StepProps } from './step';

export function HarvestStep({ draft, set, faults }: StepProps) {
  return (
    <>
      <DateField
        name="harvestFrom"
        label={t('selling.harvestFrom')}
        optional
        value={draft.harvestFrom}
        onChange={(harvestFrom) => set({ harvestFrom })}
      />
      <DateField
        name="harvestTo"
        label={t('selling.harvestTo')}
        hint={t('selling.harvestHint')}
        optional
        error={fault(faults.harvestTo)}
        value={draft.harvestTo}
        onChange={(harvestTo) => set({ harvestTo })}
      />
    </>
  );
}
