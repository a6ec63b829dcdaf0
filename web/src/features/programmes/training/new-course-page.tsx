import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDraft } from '@/api/draft';
import { api } from '@/api/http';
import { useOnceKey } from '@/api/once';
import { refresh } from '@/api/query';
import type { Schemas } from '@/api/types';
import { noDay } from '@/api/unanswered';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { DateField } from '@/ui/date-field';
import { ErrorSummary, FormErrors, TextArea, TextField } from '@/ui/field';
import { NumberField } from '@/ui/number-field';
import { Page } from '@/ui/page';
import { UnitSelect } from '@/ui/unit-select';
import type { Course } from './types';

const empty = { title: '', topic: '', unit: '', startsOn: '', endsOn: '', capacity: 30, description: '' };

export function NewCoursePage() {
  const navigate = useNavigate();
  const [form, set, clear] = useDraft('course', empty);
  const once = useOnceKey('course');
  const send = useMutation({
    mutationFn: () => {
      const body: Schemas['OpenCourseRequest'] = {
        ...form,
        startsOn: form.startsOn || noDay,
        endsOn: form.endsOn || form.startsOn || noDay,
        description: form.description || undefined,
      };
      return api.post<Course>('/api/training/courses', body, { once: once.keyFor(body) });
    },
    onSuccess: ({ id }) => {
      once.done();
      clear();
      refresh('/api/training');
      navigate({ to: '/dao-tao/khoa-hoc/$id', params: { id } });
    },
  });
  return (
    <Page narrow title={t('training.newCourse')} back={{ to: '/dao-tao/khoa-hoc', label: t('training.courses') }}>
      <FormErrors error={send.error}>
        <form
          noValidate
          className="grid gap-5"
          onSubmit={(event) => {
            event.preventDefault();
            send.mutate();
          }}
        >
          <ErrorSummary error={send.error} />
          <TextField
            name="title"
            label={t('training.courseTitle')}
            value={form.title}
            maxLength={150}
            onChange={(event) => set({ title: event.target.value })}
          />
          <TextField
            name="topic"
            label={t('training.topic')}
            hint={t('training.topicHint')}
            value={form.topic}
            maxLength={150}
            onChange={(event) => set({ topic: event.target.value })}
          />
          <UnitSelect name="unit" value={form.unit} onChange={(unit) => set({ unit })} />
          <div className="grid gap-5 sm:grid-cols-2">
            <DateField name="startsOn" label={t('training.startsOn')} value={form.startsOn} onChange={(startsOn) => set({ startsOn })} />
            <DateField name="endsOn" label={t('training.endsOn')} value={form.endsOn} onChange={(endsOn) => set({ endsOn })} />
          </div>
          <NumberField
            name="capacity"
            label={t('training.capacity')}
            value={form.capacity}
            onChange={(capacity) => set({ capacity: capacity ?? 0 })}
          />
          <TextArea
            name="description"
            label={t('training.description')}
            optional
            maxLength={2000}
            value={form.description}
            onChange={(event) => set({ description: event.target.value })}
          />
          <Button type="submit" busy={send.isPending}>
            {t('training.create')}
          </Button>
        </form>
      </FormErrors>
    </Page>
  );
}
