import { useQuery } from '@tanstack/react-query';
import { CalendarClock, CalendarDays, MapPin, Users } from 'lucide-react';
import { read } from '@/api/query';
import { may } from '@/api/session';
import type { Me } from '@/api/types';
import { t } from '@/i18n';
import { day, number, today } from '@/i18n/format';
import { Page } from '@/ui/page';
import { EmptyState, Loaded } from '@/ui/states';
import { AddSession } from './add-session';
import { AttendanceList } from './attendance-list';
import type { Course } from './types';

/** A course, its sessions, and who was there. */
export function CoursePage({ me, id }: { me: Me; id: string }) {
  const query = useQuery(read<Course>(`/api/training/courses/${id}`));
  const mayRun = may(me, 'runTraining');
  return (
    <Loaded query={query}>
      {(course) => (
        <Page narrow title={course.title} lead={course.topic} back={{ to: '/dao-tao/khoa-hoc', label: t('training.courses') }}>
          <div className="grid gap-5">
            <ul className="flex flex-wrap gap-x-6 gap-y-1 text-ink-2">
              <li className="flex items-center gap-2">
                <MapPin aria-hidden size={18} /> {course.unit.name}
              </li>
              <li className="flex items-center gap-2">
                <CalendarDays aria-hidden size={18} /> {day(course.startsOn)} – {day(course.endsOn)}
              </li>
              <li className="flex items-center gap-2">
                <Users aria-hidden size={18} /> {t('training.seats', { count: number(course.capacity) })}
              </li>
            </ul>
            {course.description && <p className="whitespace-pre-line">{course.description}</p>}
            {course.sessions.length === 0 && <EmptyState icon={CalendarDays} title={t('training.noSessions')} />}
            {course.sessions.map((session, at) => (
              <section key={session.id} className="card p-4" aria-labelledby={`session-${session.id}`}>
                <h2 id={`session-${session.id}`} className="text-lg">
                  {t('training.sessionOf', { number: at + 1 })}: {session.startsAt} {day(session.heldOn)}
                </h2>
                <p className="mb-3 text-ink-2">{session.place}</p>
                {session.heldOn > today() ? (
                  <p className="flex items-center gap-2 rounded-lg bg-info-bg p-3 text-info">
                    <CalendarClock aria-hidden size={20} className="shrink-0" />
                    {t('training.notYetHeld', { day: day(session.heldOn) })}
                  </p>
                ) : (
                  <AttendanceList key={session.attendance.length} courseId={course.id} session={session} mayRun={mayRun} />
                )}
              </section>
            ))}
            {mayRun && <AddSession courseId={course.id} />}
          </div>
        </Page>
      )}
    </Loaded>
  );
}
