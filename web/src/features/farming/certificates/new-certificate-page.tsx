import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { cooperativeOf } from '@/api/cooperative';
import { useDraft } from '@/api/draft';
import { api } from '@/api/http';
import { useOnceKey } from '@/api/once';
import { read, refresh } from '@/api/query';
import type { Me, Members, Schemas } from '@/api/types';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { ErrorSummary, FormErrors, SelectField } from '@/ui/field';
import { Page } from '@/ui/page';
import { toast } from '@/ui/toast';
import { bodyOf, CertificateFields, emptyCertificate } from './certificate-fields';
import { type ChosenScan, sendScan } from './scan';
import { ScanField } from './scan-field';
import { certificatesUrl } from './types';
import { type Unsent, UnsentScan } from './unsent-scan';

const empty = { ...emptyCertificate, holderId: '' };

/** The seller copies what stands on the paper, a cooperative also for a member, and adds its scan. */
export function NewCertificatePage({ me }: { me: Me }) {
  const navigate = useNavigate();
  const [unsent, setUnsent] = useState<Unsent>();
  const leave = () => {
    toast(t('certificates.sent'));
    navigate({ to: '/ban/chung-nhan' });
  };
  return (
    <div className="farmer">
      <Page narrow title={t('certificates.add')} back={{ to: '/ban/chung-nhan', label: t('certificates.title') }}>
        {unsent ? <UnsentScan unsent={unsent} onSent={leave} /> : <Form me={me} onStored={leave} onUnsent={setUnsent} />}
      </Page>
    </div>
  );
}

function Form({ me, onStored, onUnsent }: { me: Me; onStored: () => void; onUnsent: (unsent: Unsent) => void }) {
  const cooperative = cooperativeOf(me);
  const [form, set, clear] = useDraft('certificate', empty);
  const [scan, setScan] = useState<ChosenScan>();
  const members = useQuery({ ...read<Members>(`/api/cooperatives/${cooperative?.id}/members`), enabled: !!cooperative }).data?.items ?? [];
  const once = useOnceKey('certificate');
  const send = useMutation({
    mutationFn: async (): Promise<Unsent | undefined> => {
      const body = { ...bodyOf(form), holderId: form.holderId || undefined };
      const { id } = await api.post<Schemas['SubmitCertificateResponse']>(certificatesUrl, body, { once: once.keyFor(body) });
      if (!scan) return undefined;
      try {
        await sendScan(id, scan);
        return undefined;
      } catch (error) {
        return { id, scan, error };
      }
    },
    onSuccess: (unsent) => {
      once.done();
      clear();
      refresh(certificatesUrl);
      if (unsent) onUnsent(unsent);
      else onStored();
    },
  });
  return (
    <FormErrors error={send.error}>
      <form
        noValidate
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          if (!send.isPending) send.mutate();
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
        <ScanField scan={scan} onChange={setScan} />
        <Button type="submit" busy={send.isPending}>
          {t('certificates.send')}
        </Button>
      </form>
    </FormErrors>
  );
}
