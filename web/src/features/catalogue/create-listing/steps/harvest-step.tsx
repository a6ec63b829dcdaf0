import { t } from '@/i18n';
import { today } from '@/i18n/format';
import { DateField } from '@/ui/date-field';
import { SiteField } from '@/ui/site-field';
import { Spoken } from '../spoken';
import { saidDay } from '../spoken-words';
import { HarvestDays, near } from './harvest-days';
import { fault, type StepProps } from './step';

const nearDays = Object.keys(near) as (keyof typeof near)[];

/** The usual days in one tap; any other one in three boxes. */
export function HarvestStep({ draft, set, faults }: StepProps) {
  return (
    <>
      <HarvestDays days={nearDays} legend={t('selling.harvestFrom')} draft={draft} set={set} />
      <Spoken as={saidDay(t('selling.harvestFrom'), draft.harvestFrom)}>
        <DateField
          name="harvestFrom"
          label={t('selling.harvestFrom')}
          optional
          value={draft.harvestFrom}
          onChange={(harvestFrom) => set({ harvestFrom })}
        />
      </Spoken>
      <Spoken as={saidDay(t('selling.harvestTo'), draft.harvestTo)}>
        <DateField
          name="harvestTo"
          label={t('selling.harvestTo')}
          hint={t('selling.harvestHint')}
          optional
          error={fault(faults.harvestTo)}
          value={draft.harvestTo}
          onChange={(harvestTo) => set({ harvestTo })}
        />
      </Spoken>
      <SiteField value={draft.siteCode} onChange={(siteCode) => set({ siteCode })} />
      {(draft.shipBy || draft.harvestFrom > today()) && (
        <Spoken as={saidDay(t('selling.shipBy'), draft.shipBy)}>
          <DateField
            name="shipBy"
            label={t('selling.shipBy')}
            hint={t('selling.shipByHint')}
            optional
            error={fault(faults.shipBy)}
            value={draft.shipBy}
            onChange={(shipBy) => set({ shipBy })}
          />
        </Spoken>
      )}
    </>
  );
}
