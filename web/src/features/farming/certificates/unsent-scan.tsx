import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { refresh } from '@/api/query';
import { t } from '@/i18n';
import { Button, ButtonLink } from '@/ui/button';
import { ErrorSummary, FormErrors } from '@/ui/field';
import { type ChosenScan, sendScan } from './scan';
import { ScanField } from './scan-field';
import { certificatesUrl } from './types';

/** A paper that is stored while its scan is not, and why. */
export type Unsent = { id: string; scan: ChosenScan; error: unknown };

/** Only the scan is sent again, the same or a better one; who has no network now finds the paper in the list. */
export function UnsentScan({ unsent, onSent }: { unsent: Unsent; onSent: () => void }) {
  const [scan, setScan] = useState<ChosenScan | undefined>(unsent.scan);
  const send = useMutation({
    mutationFn: (chosen: ChosenScan) => sendScan(unsent.id, chosen),
    onSuccess: () => {
      refresh(certificatesUrl);
      onSent();
    },
  });
  const error = send.isIdle ? unsent.error : send.error;
  return (
    <FormErrors error={error}>
      <div className="grid gap-5">
        <p role="status" className="rounded-lg bg-leaf-100 p-4 font-bold text-leaf-900">
          {t('certificates.scanUnsent')}
        </p>
        <ErrorSummary error={error} />
        <ScanField scan={scan} onChange={setScan} />
        <Button disabled={!scan} busy={send.isPending} onClick={() => scan && send.mutate(scan)}>
          {t('certificates.scanAgain')}
        </Button>
        <ButtonLink look="quiet" to="/ban/chung-nhan">
          {t('certificates.scanLater')}
        </ButtonLink>
      </div>
    </FormErrors>
  );
}
