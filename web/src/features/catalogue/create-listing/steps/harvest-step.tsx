import { t } from '@/i18n';
import { day, today } from '@/i18n/format';
import { DateField } from '@/ui/date-field';
import { SiteField } from '../../sell/site-field';
import { ChoiceTile } from '../choice-tile';
import { fault, type StepProps } from './step';

const near = [
  { key: 'yesterday', days: -1 },
  { key: 'today', days: 0 },
  { key: 'tomorrow', days: 1 },
  { key: 'nextWeek', days: 7 },
] as const;

/** The usual days in one tap; any other one in three boxes. */
export function HarvestStep({ draft, set, faults }: StepProps) {
  const now = today();
  return (
    <>
      <fieldset className="grid grid-cols-2 gap-3">
        <legend className="sr-only">{t('selling.harvestFrom')}</legend>
        {near.map(({ key, days }) => {
          const date = after(now, days);
          return (
            <ChoiceTile
              key={key}
              name="near"
              value={date}
              title={t(`selling.harvestDay.${key}`)}
              note={day(date)}
              isChosen={draft.harvestFrom === date && !draft.harvestTo}
              onChoose={() => set({ harvestFrom: date, harvestTo: '' })}
            />
          );
        })}
      </fieldset>
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
      <SiteField value={draft.siteCode} onChange={(siteCode) => set({ siteCode })} />
      {(draft.shipBy || draft.harvestFrom > now) && (
        <DateField
          name="shipBy"
          label={t('selling.shipBy')}
          hint={t('selling.shipByHint')}
          optional
          error={fault(faults.shipBy)}
          value={draft.shipBy}
          onChange={(shipBy) => set({ shipBy })}
        />
      )}
    </>
  );
}

const after = (iso: string, days: number) => {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};
