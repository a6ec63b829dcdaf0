import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDraft } from '@/api/draft';
import { api } from '@/api/http';
import { useOnceKey } from '@/api/once';
import { queryClient, read, refresh } from '@/api/query';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { Page } from '@/ui/page';
import { Loaded } from '@/ui/states';
import { toast } from '@/ui/toast';
import { CostTable } from './cost-table';
import { bodyOf, draftOf, revisionOf } from './form';
import { SheetForm } from './sheet-form';
import { CostTag } from './status-tag';
import type { CostSheet } from './types';

/** One's own sheet: filled in, handed to the commune, and what came of it. */
export function CostSheetPage({ id }: { id: string }) {
  const query = useQuery(read<CostSheet>(`/api/cost-sheets/${id}`));
  return (
    <div className="farmer">
      <Loaded query={query}>
        {(sheet) => (
          <Page
            narrow
            title={`${sheet.productNameVi} · ${sheet.season}`}
            lead={<CostTag status={sheet.status} />}
            back={{ to: '/ban/gia-thanh', label: t('cost.title') }}
          >
            {sheet.reason && (
              <p role="status" className="mb-4 rounded-lg bg-warn-bg p-4 text-warn">
                <b>{t('cost.returnedBecause')}</b> {sheet.reason}
              </p>
            )}
            {sheet.status === 'draft' || sheet.status === 'returned' ? (
              <Open key={sheet.version} sheet={sheet} />
            ) : (
              <div className="grid gap-5">
                <CostTable sheet={sheet} />
                {sheet.status === 'approved' && <Revise sheet={sheet} />}
              </div>
            )}
          </Page>
        )}
      </Loaded>
    </div>
  );
}

function keep(sheet: CostSheet) {
  queryClient.setQueryData([`/api/cost-sheets/${sheet.id}`], sheet);
  refresh('/api/cost-sheets?');
}

function Open({ sheet }: { sheet: CostSheet }) {
  const [start] = useState(() => draftOf(sheet));
  const [draft, set, clear] = useDraft(`cost-sheet-${sheet.id}-${sheet.version}`, start);
  const store = () => api.put<CostSheet>(`/api/cost-sheets/${sheet.id}`, bodyOf(draft), { version: sheet.version });
  const save = useMutation({
    mutationFn: store,
    onSuccess: (now) => {
      clear();
      keep(now);
      toast(t('console.saved'));
    },
  });
  const submit = useMutation({
    mutationFn: async () => {
      keep(await store());
      return api.post<CostSheet>(`/api/cost-sheets/${sheet.id}/submit`, {});
    },
    onSuccess: (now) => {
      clear();
      keep(now);
      toast(t('cost.submitted'));
    },
  });
  return (
    <div className="grid gap-4">
      <SheetForm draft={draft} set={set} error={submit.error ?? save.error} busy={save.isPending} onSave={() => save.mutate()} />
      <Button look="quiet" wide busy={submit.isPending} onClick={() => submit.mutate()}>
        {t('cost.submit')}
      </Button>
      <p className="text-ink-2">{t('cost.submitHint')}</p>
    </div>
  );
}

/** What was approved stays; what changed since is another sheet, which takes over from its first day on. */
function Revise({ sheet }: { sheet: CostSheet }) {
  const [isOpen, setOpen] = useState(false);
  const [start] = useState(() => revisionOf(sheet));
  const [draft, set, clear] = useDraft(`cost-revision-${sheet.id}`, start);
  const once = useOnceKey(`cost-revision-${sheet.id}`);
  const save = useMutation({
    mutationFn: () => {
      const body = {
        ownerId: sheet.owner.id,
        productCode: sheet.productCode,
        standardCode: sheet.standard.code,
        season: sheet.season,
        sheet: bodyOf(draft),
      };
      return api.post<CostSheet>('/api/cost-sheets', body, { once: once.keyFor(body) });
    },
    onSuccess: (now) => {
      once.done();
      clear();
      setOpen(false);
      keep(now);
      toast(t('cost.revised'));
    },
  });
  if (!isOpen)
    return (
      <Button look="quiet" wide onClick={() => setOpen(true)}>
        {t('cost.revise')}
      </Button>
    );
  return (
    <section className="grid gap-4" aria-label={t('cost.revise')}>
      <h2 className="text-xl">{t('cost.revise')}</h2>
      <SheetForm draft={draft} set={set} error={save.error} busy={save.isPending} onSave={() => save.mutate()} />
    </section>
  );
}
