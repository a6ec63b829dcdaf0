import { t } from '@/i18n';
import { number } from '@/i18n/format';
import type { Column } from '@/ui/data-table';
import { type Funnel, steps } from './types';

/** The funnel of one row as columns: how many, and which share of the trained. */
export function StepCells<T extends Funnel>(): Column<T>[] {
  return (['trained', ...steps] as const).map((step) => ({
    key: step,
    head: t(`training.short.${step}`),
    end: true,
    sortBy: (row: T) => row[step],
    cell: (row: T) => (
      <>
        {number(row[step])}
        {step !== 'trained' && row.trained > 0 && <span className="block text-ink-2">{Math.round((row[step] / row.trained) * 100)} %</span>}
      </>
    ),
  }));
}
