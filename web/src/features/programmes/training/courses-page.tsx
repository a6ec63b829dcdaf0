import { Link } from '@tanstack/react-router';
import { Plus, School } from 'lucide-react';
import { may } from '@/api/session';
import type { Me } from '@/api/types';
import { t } from '@/i18n';
import { day, number } from '@/i18n/format';
import { ButtonLink } from '@/ui/button';
import { DataTable } from '@/ui/data-table';
import { Page } from '@/ui/page';
import { PagedList } from '@/ui/paged-list';
import { EmptyState } from '@/ui/states';
import type { CoursePage } from './types';

export function CoursesPage({ me }: { me: Me }) {
  return (
    <Page
      title={t('training.courses')}
      actions={
        may(me, 'runTraining') && (
          <ButtonLink to="/dao-tao/khoa-hoc/moi" icon={<Plus aria-hidden size={20} />}>
            {t('training.newCourse')}
          </ButtonLink>
        )
      }
    >
      <PagedList<CoursePage> url="/api/training/courses" empty={<EmptyState icon={School} title={t('training.noCourses')} />}>
        {(items) => (
          <DataTable
            caption={t('training.courses')}
            rows={items}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'title',
                head: t('training.course'),
                rowHead: true,
                sortBy: ({ title }) => title,
                cell: ({ id, title, topic }) => (
                  <>
                    <Link to="/dao-tao/khoa-hoc/$id" params={{ id }} className="link">
                      {title}
                    </Link>
                    <span className="block font-normal text-ink-2">{topic}</span>
                  </>
                ),
              },
              { key: 'unit', head: t('training.unit'), sortBy: ({ unit }) => unit.name, cell: ({ unit }) => unit.name },
              {
                key: 'when',
                head: t('training.when'),
                sortBy: ({ startsOn }) => startsOn,
                cell: ({ startsOn, endsOn }) => (
                  <span className="whitespace-nowrap">
                    {day(startsOn)} – {day(endsOn)}
                  </span>
                ),
              },
              {
                key: 'sessions',
                head: t('training.sessions'),
                end: true,
                sortBy: ({ sessions }) => sessions,
                cell: ({ sessions }) => number(sessions),
              },
              {
                key: 'attended',
                head: t('training.attended'),
                end: true,
                sortBy: ({ attended }) => attended,
                cell: ({ attended, capacity }) => `${number(attended)} / ${number(capacity)}`,
              },
            ]}
          />
        )}
      </PagedList>
    </Page>
  );
}
