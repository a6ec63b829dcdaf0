import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useDraft } from '@/api/draft';
import { api } from '@/api/http';
import { useOnceKey } from '@/api/once';
import { read, refresh } from '@/api/query';
import type { Schemas } from '@/api/types';
import { t } from '@/i18n';
import { Page } from '@/ui/page';
import { Loaded } from '@/ui/states';
import { bodyOf, CycleForm, emptyCycle, valuesOf } from './cycle-form';
import { type Cycle, cyclesUrl } from './types';

const after = () => refresh(cyclesUrl, '/api/listings');

export function NewCyclePage() {
  const navigate = useNavigate();
  const [values, set, clear] = useDraft('cycle', emptyCycle);
  const once = useOnceKey('cycle');
  const send = useMutation({
    mutationFn: () => {
      const body = bodyOf(values);
      return api.post<Schemas['OpenCycleResponse']>(cyclesUrl, body, { once: once.keyFor(body) });
    },
    onSuccess: ({ id }) => {
      once.done();
      clear();
      after();
      navigate({ to: '/htx/dot-dat/$id', params: { id } });
    },
  });
  return (
    <div className="farmer">
      <Page narrow title={t('cycle.open')} back={{ to: '/htx/dot-dat', label: t('cycle.title') }}>
        <CycleForm values={values} set={set} error={send.error} busy={send.isPending} submit={t('cycle.open')} send={() => send.mutate()} />
      </Page>
    </div>
  );
}

export function EditCyclePage({ id }: { id: string }) {
  const query = useQuery(read<Cycle>(`${cyclesUrl}/${id}`));
  return <Loaded query={query}>{(cycle) => <Edit key={cycle.version} cycle={cycle} />}</Loaded>;
}

function Edit({ cycle }: { cycle: Cycle }) {
  const navigate = useNavigate();
  const [values, setValues] = useState(() => valuesOf(cycle));
  const send = useMutation({
    mutationFn: () => api.put<Schemas['EditCycleResponse']>(`${cyclesUrl}/${cycle.id}`, bodyOf(values, cycle), { version: cycle.version }),
    onSuccess: async () => {
      await after();
      navigate({ to: '/htx/dot-dat/$id', params: { id: cycle.id } });
    },
  });
  return (
    <div className="farmer">
      <Page
        narrow
        title={t('cycle.edit')}
        lead={t(cycle.state === 'open' ? 'cycle.editOpen' : 'cycle.editPlanned')}
        back={{ to: '/htx/dot-dat', label: t('cycle.title') }}
      >
        <CycleForm
          values={values}
          set={(change) => setValues((old) => ({ ...old, ...change }))}
          error={send.error}
          busy={send.isPending}
          submit={t('console.save')}
          send={() => send.mutate()}
        />
      </Page>
    </div>
  );
}
