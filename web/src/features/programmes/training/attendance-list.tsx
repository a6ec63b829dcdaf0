import { useMutation, useQuery } from '@tanstack/react-query';
import { UserCheck } from 'lucide-react';
import { useState } from 'react';
import { address, api } from '@/api/http';
import { messageOf } from '@/api/problem';
import { read, refresh } from '@/api/query';
import type { Schemas } from '@/api/types';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { CheckField, TextField } from '@/ui/field';
import { toast } from '@/ui/toast';
import type { FoundHouseholds, Session } from './types';

type Props = { courseId: string; session: Session; mayRun: boolean };

/** The check list at the door, made for a phone: known households first, others are searched and added. */
export function AttendanceList({ courseId, session, mayRun }: Props) {
  const [present, setPresent] = useState(
    () => new Set(session.attendance.filter(({ attended }) => attended).map(({ householdId }) => householdId)),
  );
  const [added, setAdded] = useState<FoundHouseholds['items']>([]);
  const [words, setWords] = useState('');
  const wanted = words.trim();
  const found = useQuery({
    ...read<FoundHouseholds>(address('/api/training/households', { q: wanted })),
    enabled: mayRun && wanted.length >= 2,
  });
  const known = [...session.attendance.map(({ householdId, name, unit }) => ({ id: householdId, name, unit })), ...added];
  const save = useMutation({
    mutationFn: () => {
      const body: Schemas['RecordAttendanceRequest'] = { present: [...present] };
      return api.put<Session>(`/api/training/sessions/${session.id}/attendance`, body);
    },
    onSuccess: async () => {
      toast(t('training.attendanceSaved', { count: present.size }));
      await refresh(`/api/training/courses/${courseId}`, '/api/training/tracker', '/api/training/courses');
    },
  });
  const toggle = (id: string, isThere: boolean) => {
    const next = new Set(present);
    if (isThere) next.add(id);
    else next.delete(id);
    setPresent(next);
  };
  if (!mayRun) return <p>{t('training.presentCount', { count: present.size })}</p>;
  const others = (found.data?.items ?? []).filter(({ id }) => !known.some((one) => one.id === id)).slice(0, 8);
  return (
    <div className="grid gap-3">
      <p className="font-bold">{t('training.presentCount', { count: present.size })}</p>
      <ul className="grid gap-x-6 sm:grid-cols-2">
        {known.map(({ id, name, unit }) => (
          <li key={id} className="border-b border-line py-1">
            <CheckField
              name={`there-${session.id}-${id}`}
              label={
                <>
                  <b>{name}</b> <span className="block text-sm text-ink-2">{unit.name}</span>
                </>
              }
              checked={present.has(id)}
              onChange={(event) => toggle(id, event.target.checked)}
            />
          </li>
        ))}
      </ul>
      <TextField
        name={`find-${session.id}`}
        type="search"
        label={t('training.findHousehold')}
        hint={t('training.findHint')}
        autoComplete="off"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {others.length > 0 && (
        <ul className="grid gap-2">
          {others.map((one) => (
            <li key={one.id}>
              <Button
                look="quiet"
                wide
                className="justify-between! text-left"
                onClick={() => {
                  setAdded([...added, one]);
                  toggle(one.id, true);
                  setWords('');
                }}
              >
                <span>
                  {one.name} <span className="font-normal text-ink-2">· {one.unit.name}</span>
                </span>
                <UserCheck aria-hidden size={20} />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {found.data?.items.length === 0 && wanted.length >= 2 && <p role="status">{t('training.notFound')}</p>}
      {save.error && (
        <p role="alert" className="font-bold text-error">
          {messageOf(save.error)}
        </p>
      )}
      <Button busy={save.isPending} onClick={() => save.mutate()}>
        {t('training.saveAttendance')}
      </Button>
    </div>
  );
}
