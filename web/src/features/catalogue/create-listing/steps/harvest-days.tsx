import { t } from '@/i18n';
import { day, today } from '@/i18n/format';
import { ChoiceTile } from '../choice-tile';
import type { StepProps } from './step';

export const near = { yesterday: -1, today: 0, tomorrow: 1, nextWeek: 7 } as const;
type Props = Pick<StepProps, 'draft' | 'set'> & { days: readonly (keyof typeof near)[]; legend: string; isStack?: boolean };

/** The usual days in one tap. None is taken for granted. `isStack` beside other questions: one below the other, with its own question. */
export function HarvestDays({ days, legend, isStack = false, draft, set }: Props) {
  const now = today();
  return (
    <fieldset className={`grid gap-3 ${isStack ? '' : 'grid-cols-2'}`}>
      <legend className={isStack ? 'mb-2 font-bold' : 'sr-only'}>{legend}</legend>
      {days.map((key) => {
        const date = after(now, near[key]);
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
  );
}

const after = (iso: string, days: number) => {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};
