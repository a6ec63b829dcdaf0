import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '@/api/http';
import { read, refresh } from '@/api/query';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { ErrorSummary, FormErrors } from '@/ui/field';
import { Page } from '@/ui/page';
import { Loaded } from '@/ui/states';
import { toast } from '@/ui/toast';
import { bodyOf, CertificateFields, draftOf } from './certificate-fields';
import { Paper } from './paper';
import { type Certificate, certificatesUrl, mayAmend } from './types';

/** A paper that was refused, or not checked yet, is put right and handed in anew. */
export function AmendCertificatePage({ id }: { id: string }) {
  const query = useQuery(read<Certificate>(`${certificatesUrl}/${id}`));
  return (
    <div className="farmer">
      <Page narrow title={t('certificates.amend')} back={{ to: '/ban/chung-nhan', label: t('certificates.title') }}>
        <Loaded query={query}>
          {(paper) =>
            mayAmend(paper) ? (
              <Amend key={paper.version} paper={paper} />
            ) : (
              <div className="grid gap-4">
                <p className="text-lg font-bold">{t('certificates.amendNot')}</p>
                <Paper paper={paper} />
              </div>
            )
          }
        </Loaded>
      </Page>
    </div>
  );
}

function Amend({ paper }: { paper: Certificate }) {
  const navigate = useNavigate();
  const [form, setForm] = useState(() => draftOf(paper));
  const send = useMutation({
    mutationFn: () => api.put(`${certificatesUrl}/${paper.id}`, bodyOf(form), { version: paper.version }),
    onSuccess: async () => {
      await refresh(certificatesUrl);
      toast(t('certificates.amended'));
      navigate({ to: '/ban/chung-nhan' });
    },
  });
  return (
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
        {paper.reason && (
          <p className="rounded-lg bg-error-bg p-4 font-bold text-error">{t('certificates.reason', { reason: paper.reason })}</p>
        )}
        <CertificateFields form={form} set={(change) => setForm({ ...form, ...change })} fixedKind />
        <Button type="submit" busy={send.isPending}>
          {t('certificates.sendAgain')}
        </Button>
      </form>
    </FormErrors>
  );
}
