import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { cooperativeOf } from '@/api/cooperative';
import { useDraft } from '@/api/draft';
import { api } from '@/api/http';
import { useOnceKey } from '@/api/once';
import { read, refresh } from '@/api/query';
import type { Me, Members } from '@/api/types';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { ErrorSummary, FormErrors, SelectField } from '@/ui/field';
import { Page } from '@/ui/page';
import { bodyOf, CertificateFields, emptyCertificate } from './certificate-fields';
import { certificatesUrl } from './types';

const empty = { ...emptyCertificate, holderId: '' };

/** The seller copies what stands on the paper, a cooperative also for a member; the scan comes next, from the list. */
export function NewCertificatePage({ me }: { me: Me }) {
  const navigate = useNavigate();
  const cooperative = cooperativeOf(me);
  const [form, set, clear] = useDraft('certificate', empty);
  const members = useQuery({ ...read<Members>(`/api/cooperatives/${cooperative?.id}/members`), enabled: !!cooperative }).data?.items ?? [];
  const once = useOnceKey('certificate');
  const send = useMutation({
    mutationFn: () => {
      const body = { ...bodyOf(form), holderId: form.holderId || undefined };
      return api.post(certificatesUrl, body, { once: once.keyFor(body) });
    },
    onSuccess: () => {
      once.done();
      clear();
      refresh(certificatesUrl);
      navigate({ to: '/ban/chung-nhan' });
    },
  });
  return (
    <div className="farmer">
      <Page narrow title={t('certificates.add')} back={{ to: '/ban/chung-nhan', label: t('certificates.title') }}>
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
            {cooperative && (
              <SelectField
                name="holderId"
                label={t('certificates.holder')}
                value={form.holderId}
                onChange={(event) => set({ holderId: event.target.value })}
              >
                <option value="">{cooperative.name}</option>
                {members.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </SelectField>
            )}
            <CertificateFields form={form} set={set} />
            <Button type="submit" busy={send.isPending}>
              {t('certificates.send')}
            </Button>
            <p className="text-ink-2">{t('certificates.scanHint')}</p>
          </form>
        </FormErrors>
      </Page>
    </div>
  );
}
