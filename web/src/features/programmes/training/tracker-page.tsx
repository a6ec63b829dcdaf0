import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FileSpreadsheet, FileText, Printer } from 'lucide-react';
import { readPages } from '@/api/query';
import { useMe } from '@/api/session';
import { t } from '@/i18n';
import { Button, buttonClass } from '@/ui/button';
import { DataTable } from '@/ui/data-table';
import { SelectField } from '@/ui/field';
import { More } from '@/ui/more';
import { Page } from '@/ui/page';
import { LoadError, Skeleton } from '@/ui/states';
import { parseTracker, type TrackerSearch, trackerAddress, trackerFile } from './filters';
import { FunnelChart } from './funnel-chart';
import { HouseholdTable } from './household-table';
import { StepCells } from './step-cells';
import { steps, type Tracker } from './types';

/** From training to selling online: which step each trained household has reached. */
export function TrackerPage({ search: raw }: { search: TrackerSearch }) {
  const search = parseTracker(raw);
  const navigate = useNavigate();
  const own = useMe()?.grants.find(({ unit }) => unit)?.unit;
  const query = useInfiniteQuery(readPages<Tracker>(trackerAddress(search)));
  const first = query.data?.pages[0];
  const households = query.data?.pages.flatMap((page) => page.households) ?? [];
  const set = (change: TrackerSearch) => navigate({ to: '/dao-tao', search: { ...search, ...change }, replace: true, resetScroll: false });
  // The rows of the whole remain the choices after one of them was chosen.
  const units = first?.byUnit ?? [];
  const courses = first?.byCourse ?? [];
  return (
    <Page
      title={t('training.title')}
      lead={own ? `${own.name}. ${t('training.lead')}` : t('training.lead')}
      actions={
        <div className="flex flex-wrap gap-2 print:hidden">
          <a href={trackerFile(search, 'csv')} download className={buttonClass({ look: 'quiet' })}>
            <FileText aria-hidden size={18} /> CSV
          </a>
          <a href={trackerFile(search, 'xlsx')} download className={buttonClass({ look: 'quiet' })}>
            <FileSpreadsheet aria-hidden size={18} /> Excel
          </a>
          <Button look="quiet" icon={<Printer aria-hidden size={18} />} onClick={() => window.print()}>
            {t('console.print')}
          </Button>
        </div>
      }
    >
      <div className="grid grid-cols-1 gap-5">
        <form
          className="card grid items-end gap-4 p-4 sm:grid-cols-2 lg:grid-cols-4 print:hidden"
          onSubmit={(event) => event.preventDefault()}
        >
          <SelectField
            name="donVi"
            label={t('training.unit')}
            value={search.donVi ?? ''}
            onChange={(event) => set({ donVi: event.target.value || undefined })}
          >
            <option value="">{t('training.allUnits')}</option>
            {search.donVi && !units.some(({ unit }) => unit.code === search.donVi) && <option value={search.donVi}>{search.donVi}</option>}
            {units.map(({ unit }) => (
              <option key={unit.code} value={unit.code}>
                {unit.name}
              </option>
            ))}
          </SelectField>
          <SelectField
            name="lop"
            label={t('training.course')}
            value={search.lop ?? ''}
            onChange={(event) => set({ lop: event.target.value || undefined })}
          >
            <option value="">{t('training.allCourses')}</option>
            {courses.map(({ courseId, title }) => (
              <option key={courseId} value={courseId}>
                {title}
              </option>
            ))}
          </SelectField>
          <SelectField
            name="dot"
            label={t('training.cohort')}
            value={search.dot ?? ''}
            onChange={(event) => set({ dot: event.target.value || undefined })}
          >
            <option value="">{t('training.allCohorts')}</option>
            {lastMonths(24).map((month) => (
              <option key={month} value={month}>
                {month.slice(5)}/{month.slice(0, 4)}
              </option>
            ))}
          </SelectField>
          <SelectField
            name="dung"
            label={t('training.stalled')}
            value={search.dung ?? ''}
            onChange={(event) => set({ dung: (event.target.value || undefined) as TrackerSearch['dung'] })}
          >
            <option value="">{t('training.anyStep')}</option>
            {steps.map((step) => (
              <option key={step} value={step}>
                {t(`training.stalledAt.${step}`)}
              </option>
            ))}
          </SelectField>
        </form>
        {query.isError && !first && <LoadError error={query.error} retry={() => query.refetch()} />}
        {query.isPending && <Skeleton className="h-96" />}
        {first && (
          <>
            <FunnelChart funnel={first.funnel} />
            <div className="grid grid-cols-1 items-start gap-5 2xl:grid-cols-2">
              <DataTable
                caption={t('training.byUnit')}
                showCaption
                rows={first.byUnit}
                rowKey={({ unit }) => unit.code}
                columns={[
                  { key: 'unit', head: t('training.unit'), rowHead: true, sortBy: ({ unit }) => unit.name, cell: ({ unit }) => unit.name },
                  ...StepCells<Tracker['byUnit'][number]>(),
                ]}
              />
              <DataTable
                caption={t('training.byCourse')}
                showCaption
                rows={first.byCourse}
                rowKey={({ courseId }) => courseId}
                columns={[
                  { key: 'course', head: t('training.course'), rowHead: true, sortBy: ({ title }) => title, cell: ({ title }) => title },
                  ...StepCells<Tracker['byCourse'][number]>(),
                ]}
              />
            </div>
            <HouseholdTable households={households} />
            <More query={query} />
            <p className="text-sm text-ink-2">{t('training.howFilled')}</p>
          </>
        )}
      </div>
    </Page>
  );
}

function lastMonths(count: number) {
  const now = new Date();
  const at = now.getFullYear() * 12 + now.getMonth();
  return Array.from({ length: count }, (_, back) => `${Math.floor((at - back) / 12)}-${String(((at - back) % 12) + 1).padStart(2, '0')}`);
}
