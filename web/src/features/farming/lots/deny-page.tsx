import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/api/http';
import { useOnceKey } from '@/api/once';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { ErrorSummary, FormErrors, TextArea, TextField } from '@/ui/field';
import { Page } from '@/ui/page';
import { toast } from '@/ui/toast';
import { Denials } from './denials';
import { denialsUrl, refreshLots } from './types';

/** A household says that a lot which bears its name or certificate number is not its own. */
export function DenyPage({ code: given }: { code: string }) {
  const [code, setCode] = useState(given);
  const [reason, setReason] = useState('');
  const once = useOnceKey();
  const send = useMutation({
    mutationFn: () => api.post(denialsUrl, { code, reason }, { once: once.keyFor([code, reason]) }),
    onSuccess: async () => {
      once.done();
      setCode('');
      setReason('');
      toast(t('denial.sent'));
      await refreshLots();
    },
  });
  return (
    <div className="farmer">
      <Page narrow title={t('denial.title')} lead={t('denial.lead')} back={{ to: '/ban/lo-hang', label: t('lot.title') }}>
        <div className="grid gap-6">
          <FormErrors error={send.error}>
            <form
              noValidate
              className="card grid gap-4 p-4"
              onSubmit={(event) => {
                event.preventDefault();
                send.mutate();
              }}
            >
              <ErrorSummary error={send.error} />
              <TextField
                name="code"
                label={t('denial.code')}
                autoComplete="off"
                autoCapitalize="characters"
                spellCheck={false}
                value={code}
                onChange={(event) => setCode(event.target.value)}
              />
              <TextArea name="reason" label={t('denial.reason')} value={reason} onChange={(event) => setReason(event.target.value)} />
              <Button type="submit" look="danger" busy={send.isPending}>
                {t('denial.send')}
              </Button>
            </form>
          </FormErrors>
          <Denials title={t('denial.mine')} />
        </div>
      </Page>
    </div>
  );
}
