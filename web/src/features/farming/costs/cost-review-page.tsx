import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/api/http';
import { queryClient, read, refresh } from '@/api/query';
import { t } from '@/i18n';
import { dong } from '@/i18n/format';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { ErrorSummary, FormErrors, TextArea } from '@/ui/field';
import { Page } from '@/ui/page';
import { Loaded } from '@/ui/states';
import { toast } from '@/ui/toast';
import { CostTable } from './cost-table';
import { CostTag } from './status-tag';
import type { CostSheet } from './types';

/** The commune reads a sheet beside what its other growers spend, and approves it or gives it back with a reason. */
export function CostReviewPage({ id }: { id: string }) {
  const query = useQuery(read<CostSheet>(`/api/cost-sheets/${id}`));
  return (
    <Loaded query={query}>
      {(sheet) => (
        <Page
          narrow
          title={`${sheet.owner.name}: ${sheet.productNameVi}, ${sheet.season}`}
          lead={<CostTag status={sheet.status} />}
          back={{ to: '/duyet/gia-thanh', label: t('cost.reviews') }}
        >
          <div className="grid gap-5">
            <CostTable sheet={sheet} />
            {sheet.areaCostDongPerKilogram != null && (
              <p className={sheet.isFarFromOthers ? 'rounded-lg bg-warn-bg p-4 text-warn' : 'card p-4'}>
                {t('cost.others', { price: dong(sheet.areaCostDongPerKilogram) })} {sheet.isFarFromOthers && <b>{t('cost.far')}</b>}
              </p>
            )}
            {sheet.reason && (
              <p className="card p-4">
                <b>{t('cost.returnedBecause')}</b> {sheet.reason}
              </p>
            )}
            {sheet.status === 'submitted' && <Decide sheet={sheet} />}
          </div>
        </Page>
      )}
    </Loaded>
  );
}

function Decide({ sheet }: { sheet: CostSheet }) {
  const [isReturning, setReturning] = useState(false);
  const [reason, setReason] = useState('');
  const done = (now: CostSheet) => {
    queryClient.setQueryData([`/api/cost-sheets/${sheet.id}`], now);
    refresh('/api/cost-sheets/reviews');
    setReturning(false);
    toast(t('console.saved'));
  };
  const approve = useMutation({ mutationFn: () => api.post<CostSheet>(`/api/cost-sheets/${sheet.id}/approve`, {}), onSuccess: done });
  const giveBack = useMutation({
    mutationFn: () => api.post<CostSheet>(`/api/cost-sheets/${sheet.id}/return`, { reason }),
    onSuccess: done,
  });
  return (
    <section className="grid gap-3" aria-label={t('cost.decide')}>
      <ErrorSummary error={approve.error} />
      <div className="flex flex-wrap gap-3">
        <Button busy={approve.isPending} onClick={() => approve.mutate()}>
          {t('cost.approve')}
        </Button>
        <Button look="quiet" onClick={() => setReturning(true)}>
          {t('cost.giveBack')}
        </Button>
      </div>
      <Dialog
        open={isReturning}
        title={t('cost.giveBack')}
        onClose={() => setReturning(false)}
        footer={
          <>
            <Button look="quiet" onClick={() => setReturning(false)}>
              {t('action.back')}
            </Button>
            <Button busy={giveBack.isPending} onClick={() => giveBack.mutate()}>
              {t('cost.giveBack')}
            </Button>
          </>
        }
      >
        <FormErrors error={giveBack.error}>
          <ErrorSummary error={giveBack.error} />
          <TextArea
            name="reason"
            label={t('cost.reason')}
            hint={t('cost.reasonHint')}
            value={reason}
            maxLength={500}
            onChange={(event) => setReason(event.target.value)}
          />
        </FormErrors>
      </Dialog>
    </section>
  );
}
