import { Check, GraduationCap } from 'lucide-react';
import { t } from '@/i18n';
import { day } from '@/i18n/format';
import { type Column, DataTable } from '@/ui/data-table';
import { EmptyState } from '@/ui/states';
import { steps, type TrackedHousehold } from './types';

/** Every trained household with the day it took each step. */
export function HouseholdTable({ households }: { households: readonly TrackedHousehold[] }) {
  if (households.length === 0) return <EmptyState icon={GraduationCap} title={t('training.nobody')} />;
  const columns: Column<TrackedHousehold>[] = [
    {
      key: 'name',
      head: t('training.household'),
      rowHead: true,
      sortBy: ({ name }) => name,
      cell: ({ name, unit }) => (
        <>
          {name}
          <span className="block font-normal text-ink-2">{unit.name}</span>
        </>
      ),
    },
    {
      key: 'trained',
      head: t('training.short.trained'),
      sortBy: ({ trainedOn }) => trainedOn,
      cell: ({ trainedOn, courseTitle }) => (
        <>
          <span className="whitespace-nowrap">{day(trainedOn)}</span>
          <span className="block text-ink-2">{courseTitle}</span>
        </>
      ),
    },
    ...steps.map(
      (step): Column<TrackedHousehold> => ({
        key: step,
        head: t(`training.short.${step}`),
        sortBy: (row) => row.steps[step] ?? '9999',
        cell: (row) => {
          const on = row.steps[step];
          return on ? (
            <span className="inline-flex items-center gap-1 whitespace-nowrap text-leaf-900">
              <Check aria-hidden size={18} className="text-leaf-700" />
              {day(on)}
            </span>
          ) : (
            <span className="text-ink-2">
              <span aria-hidden>–</span>
              <span className="sr-only">{t('training.notYet')}</span>
            </span>
          );
        },
      }),
    ),
  ];
  return <DataTable caption={t('training.byHousehold')} showCaption rows={households} rowKey={({ id }) => id} columns={columns} />;
}
