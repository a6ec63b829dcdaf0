import { CalendarDays } from 'lucide-react';
import { t } from '@/i18n';
import { day } from '@/i18n/format';
import { Button } from '@/ui/button';
import { Faulty } from './faulty';
import { HarvestDays } from './harvest-days';
import { fault, type StepProps } from './step';

/** What was listed before was another harvest: of a copy the day is said anew, without leaving the check page. */
export function HarvestAgain({ draft, set, faults, onOther }: Omit<StepProps, 'product'> & { onOther: () => void }) {
  const { harvestBefore, harvestFrom, harvestTo } = draft;
  return (
    <div className="card grid gap-3 border-2 border-rice-500 p-4">
      <Faulty name="harvestFrom" text={fault(faults.harvestFrom)}>
        <HarvestDays days={['today', 'yesterday']} legend={t('selling.question.thu-hoach')} isStack draft={draft} set={set} />
      </Faulty>
      <Button look="quiet" wide data-spoken="" icon={<CalendarDays aria-hidden size={22} />} onClick={onOther}>
        {t('selling.otherDay')}
      </Button>
      {harvestFrom ? (
        <p role="status">
          {t('selling.harvest')}: <b>{[harvestFrom, harvestTo].filter(Boolean).map(day).join(' – ')}</b>
        </p>
      ) : (
        harvestBefore && <p className="text-ink-2">{t('selling.harvestBefore', { day: day(harvestBefore) })}</p>
      )}
    </div>
  );
}
