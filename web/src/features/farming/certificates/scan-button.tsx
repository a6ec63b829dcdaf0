import { useMutation } from '@tanstack/react-query';
import { Camera } from 'lucide-react';
import { api } from '@/api/http';
import { newKey } from '@/api/once';
import { fieldErrors, messageOf } from '@/api/problem';
import { refresh } from '@/api/query';
import { t } from '@/i18n';
import { toast } from '@/ui/toast';
import { certificatesUrl } from './types';

/** From the phone's camera or its files; a picture or a PDF. */
export function ScanButton({ id }: { id: string }) {
  const send = useMutation({
    mutationFn: (file: File) => {
      const body = new FormData();
      body.append('scan', file, file.name);
      return api.post(`${certificatesUrl}/${id}/scan`, body, { once: newKey() });
    },
    onSuccess: () => {
      toast(t('certificates.scanSaved'));
      return refresh(certificatesUrl);
    },
  });
  return (
    <div>
      <label className="button inline-flex min-h-11 cursor-pointer items-center justify-center gap-2 rounded-md border border-control bg-white px-4 py-2 font-bold text-leaf-700 hover:bg-leaf-50 has-focus-visible:outline-3 has-focus-visible:outline-black">
        <Camera aria-hidden size={22} />
        {t(send.isPending ? 'selling.shrinking' : 'certificates.addScan')}
        <input
          type="file"
          accept="image/jpeg,image/png,image/webp,application/pdf"
          className="sr-only"
          disabled={send.isPending}
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file) send.mutate(file);
          }}
        />
      </label>
      {send.error && (
        <p role="alert" className="mt-1 font-bold text-error">
          {fieldErrors(send.error).scan ?? messageOf(send.error)}
        </p>
      )}
    </div>
  );
}
