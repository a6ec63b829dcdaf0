import { useMutation, useQuery } from '@tanstack/react-query';
import { BadgeCheck, Plus } from 'lucide-react';
import { useState } from 'react';
import { api } from '@/api/http';
import { newKey } from '@/api/once';
import { read, refresh } from '@/api/query';
import type { Me } from '@/api/types';
import { t } from '@/i18n';
import { day } from '@/i18n/format';
import { Button, ButtonLink } from '@/ui/button';
import { Commitment } from '@/ui/commitment';
import { Confirm } from '@/ui/dialog';
import { Page } from '@/ui/page';
import { EmptyState, Loaded } from '@/ui/states';
import { toast } from '@/ui/toast';
import { Paper } from './paper';
import { ScanButton } from './scan-button';
import { type Certificate, type Certificates, certificatesUrl, isCommitment, mayAmend } from './types';

/** "Chứng nhận của tôi": what is on file, what it is worth, what is missing. */
export function MyCertificatesPage({ me }: { me: Me }) {
  const papers = useQuery(read<Certificates>(certificatesUrl));
  const mine = me.grants.find(({ party }) => party)?.party?.id;
  return (
    <div className="farmer">
      <Page
        narrow
        title={t('certificates.title')}
        lead={t('certificates.lead')}
        actions={
          <ButtonLink to="/ban/chung-nhan/moi" icon={<Plus aria-hidden size={22} />}>
            {t('certificates.add')}
          </ButtonLink>
        }
      >
        <Loaded query={papers}>
          {({ items }) => {
            const given = items.find((paper) => isCommitment(paper) && paper.state === 'inForce' && paper.holder?.id === mine);
            const rest = items.filter((paper) => !isCommitment(paper));
            return (
              <div className="grid gap-4">
                {given ? (
                  <p className="flex items-center gap-3 rounded-lg bg-leaf-100 p-4 font-bold text-leaf-900">
                    <BadgeCheck aria-hidden size={24} className="shrink-0" />
                    {t('certificates.committed', { day: day(given.validTo) })}
                  </p>
                ) : (
                  <>
                    <p className="rounded-lg bg-warn-bg p-4 font-bold text-warn">{t('certificates.missing')}</p>
                    <Commitment />
                  </>
                )}
                {rest.length === 0 ? (
                  <EmptyState icon={BadgeCheck} title={t('certificates.none')}>
                    {t('certificates.noneText')}
                  </EmptyState>
                ) : (
                  <ul className="grid gap-3">
                    {rest.map((paper) => (
                      <li key={paper.id}>
                        <MyPaper paper={paper} />
                      </li>
                    ))}
                  </ul>
                )}
              </div>
            );
          }}
        </Loaded>
      </Page>
    </div>
  );
}

function MyPaper({ paper }: { paper: Certificate }) {
  const [asks, setAsks] = useState(false);
  const withdraw = useMutation({
    mutationFn: () => api.post(`${certificatesUrl}/${paper.id}/withdraw`, undefined, { once: newKey() }),
    onSuccess: () => {
      setAsks(false);
      toast(t('certificates.withdrawn'));
      return refresh(certificatesUrl, '/api/my/listings');
    },
  });
  return (
    <Paper paper={paper}>
      {paper.state !== 'withdrawn' && (
        <div className="mt-1 grid gap-3 sm:flex sm:flex-wrap">
          {mayAmend(paper) && (
            <>
              <ScanButton id={paper.id} />
              <ButtonLink look="quiet" to="/ban/chung-nhan/$id" params={{ id: paper.id }}>
                {t('certificates.amendDo')}
              </ButtonLink>
            </>
          )}
          <Button look="quiet" onClick={() => setAsks(true)}>
            {t('certificates.withdraw')}
          </Button>
        </div>
      )}
      <Confirm
        open={asks}
        danger
        title={t('certificates.withdrawAsk')}
        yes={t('certificates.withdraw')}
        busy={withdraw.isPending}
        onYes={() => withdraw.mutate()}
        onClose={() => setAsks(false)}
      >
        {t('certificates.withdrawText')}
      </Confirm>
    </Paper>
  );
}
