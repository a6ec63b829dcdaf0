import { useMutation } from '@tanstack/react-query';
import { useDraft } from '@/api/draft';
import { api } from '@/api/http';
import { useOnceKey } from '@/api/once';
import { refresh } from '@/api/query';
import type { Schemas } from '@/api/types';
import { noDay } from '@/api/unanswered';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { DateField } from '@/ui/date-field';
import { ErrorSummary, FormErrors, TextField } from '@/ui/field';
import type { Session } from './types';

const empty = { heldOn: '', startsAt: '08:00', place: '' };

export function AddSession({ courseId }: { courseId: string }) {
  const [form, set, clear] = useDraft(`session-${courseId}`, empty);
  const once = useOnceKey(`session-${courseId}`);
  const send = useMutation({
    mutationFn: () => {
      const body: Schemas['AddSessionRequest'] = { ...form, heldOn: form.heldOn || noDay };
      return api.post<Session>(`/api/training/courses/${courseId}/sessions`, body, { once: once.keyFor(body) });
    },
    onSuccess: async () => {
      once.done();
      clear();
      await refresh('/api/training/courses');
    },
  });
  return (
    <details className="card p-4">
      <summary className="min-h-8 font-bold">{t('training.addSession')}</summary>
      <FormErrors error={send.error}>
        <form
          noValidate
          className="mt-4 grid gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            send.mutate();
          }}
        >
          <ErrorSummary error={send.error} />
          <DateField name="heldOn" label={t('training.heldOn')} value={form.heldOn} onChange={(heldOn) => set({ heldOn })} />
          <TextField
            name="startsAt"
            type="time"
            label={t('training.startsAt')}
            value={form.startsAt}
            onChange={(event) => set({ startsAt: event.target.value })}
          />
          <TextField
            name="place"
            label={t('training.place')}
            hint={t('training.placeHint')}
            value={form.place}
            maxLength={150}
            onChange={(event) => set({ place: event.target.value })}
          />
          <Button type="submit" busy={send.isPending}>
            {t('training.addSession')}
          </Button>
        </form>
      </FormErrors>
    </details>
  );
}
