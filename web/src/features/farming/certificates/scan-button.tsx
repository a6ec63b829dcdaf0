import { useMutation } from '@tanstack/react-query';
import { fieldErrors, messageOf } from '@/api/problem';
import { refresh } from '@/api/query';
import { t } from '@/i18n';
import { toast } from '@/ui/toast';
import { chooseScan, sendScan } from './scan';
import { ScanInput } from './scan-input';
import { certificatesUrl } from './types';

/** On the card of a paper: what is chosen is sent at once. */
export function ScanButton({ id }: { id: string }) {
  const send = useMutation({
    mutationFn: async (file: File) => sendScan(id, await chooseScan(file)),
    onSuccess: () => {
      toast(t('certificates.scanSaved'));
      return refresh(certificatesUrl);
    },
  });
  return (
    <div className="grid">
      <ScanInput label={t('certificates.addScan')} busy={send.isPending} onPick={send.mutate} />
      {send.error && (
        <p role="alert" className="mt-1 font-bold text-error">
          {fieldErrors(send.error).scan ?? messageOf(send.error)}
        </p>
      )}
    </div>
  );
}
