import { useMutation } from '@tanstack/react-query';
import { BadgeCheck } from 'lucide-react';
import { useState } from 'react';
import { api } from '@/api/http';
import { newKey } from '@/api/once';
import { fieldErrors, messageOf, sentence } from '@/api/problem';
import { refresh } from '@/api/query';
import type { Schemas } from '@/api/types';
import { t } from '@/i18n';
import { number } from '@/i18n/format';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { FormErrors, TextArea } from '@/ui/field';
import { LinkTabs } from '@/ui/link-tabs';
import { NumberField } from '@/ui/number-field';
import { Page } from '@/ui/page';
import { PagedList } from '@/ui/paged-list';
import { EmptyState } from '@/ui/states';
import { toast } from '@/ui/toast';
import { Paper } from './paper';
import { type Certificate, certificatesUrl, mayDecide, type Reviews } from './types';

/** The officer's queue: compare the scan with its issuer, then confirm it or say why not. */
export function ReviewsPage({ done }: { done: boolean }) {
  const tabs = [
    { label: t('certificates.states.submitted'), search: {}, isHere: !done },
    { label: t('certificates.decided'), search: { xong: true }, isHere: done },
  ];
  return (
    <Page narrow title={t('certificates.reviews')} lead={t('certificates.reviewsLead')}>
      <LinkTabs to="/duyet-chung-nhan" label={t('console.status')} tabs={tabs} />
      <PagedList<Reviews>
        key={String(done)}
        url={`${certificatesUrl}/reviews?done=${done}`}
        empty={<EmptyState icon={BadgeCheck} title={t('certificates.noneWaiting')} />}
      >
        {(items) => (
          <ul className="grid gap-3">
            {items.map((paper) => (
              <li key={paper.id}>
                <Paper paper={paper}>
                  <Decision paper={paper} />
                </Paper>
              </li>
            ))}
          </ul>
        )}
      </PagedList>
    </Page>
  );
}

const kilos = (grams: number | null | undefined) => (grams ? grams / 1000 : undefined);

function Decision({ paper }: { paper: Certificate }) {
  const [reason, setReason] = useState<string>();
  const [capKilos, setCapKilos] = useState(kilos(paper.yieldCapGrams ?? paper.usualYieldGrams));
  const decide = useMutation({
    mutationFn: (verdict: 'verify' | 'reject') =>
      api.post(`${certificatesUrl}/${paper.id}/${verdict}`, verdict === 'reject' ? { reason } : cap, { once: newKey() }),
    onSuccess: (_, verdict) => {
      setReason(undefined);
      toast(t(verdict === 'verify' ? 'certificates.verified' : 'certificates.rejected'));
      return refresh(certificatesUrl);
    },
  });
  const cap: Schemas['VerifyCertificateRequest'] = { yieldCapGrams: capKilos ? Math.round(capKilos * 1000) : null };
  const { isWaiting, mayVerify } = mayDecide(paper);
  const error = reason === undefined ? decide.error : undefined;
  return (
    <div className="mt-2 grid gap-4 border-t border-line pt-4">
      {error && !fieldErrors(error).yieldCapGrams && (
        <p role="alert" className="font-bold text-error">
          {messageOf(error)}
        </p>
      )}
      {isWaiting && !mayVerify && <p className="font-bold text-warn">{sentence('certificate.scan_not_seen')}</p>}
      {mayVerify && (
        <FormErrors error={error}>
          <div className="sm:w-96">
            <NumberField
              name="yieldCapGrams"
              label={t('certificates.yield')}
              unit="kg"
              hint={
                paper.usualYieldGrams
                  ? t('certificates.usualYield', { kilos: number(paper.usualYieldGrams / 1000) })
                  : t('certificates.noUsualYield')
              }
              value={capKilos}
              onChange={setCapKilos}
            />
          </div>
        </FormErrors>
      )}
      <div className="flex flex-wrap gap-3">
        {mayVerify && (
          <Button busy={decide.isPending} onClick={() => decide.mutate('verify')}>
            {t('certificates.verify')}
          </Button>
        )}
        {paper.state !== 'rejected' && (
          <Button look="danger" onClick={() => setReason('')}>
            {t('certificates.reject')}
          </Button>
        )}
      </div>
      <Dialog
        open={reason !== undefined}
        title={t('certificates.rejectAsk')}
        onClose={() => setReason(undefined)}
        footer={
          <Button look="danger" busy={decide.isPending} onClick={() => decide.mutate('reject')}>
            {t('certificates.reject')}
          </Button>
        }
      >
        <FormErrors error={decide.error}>
          <TextArea
            name="reason"
            label={t('certificates.reasonLabel')}
            maxLength={500}
            value={reason ?? ''}
            onChange={(event) => setReason(event.target.value)}
          />
        </FormErrors>
      </Dialog>
    </div>
  );
}
