import { useMutation } from '@tanstack/react-query';
import { FileText, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { messageOf } from '@/api/problem';
import { t } from '@/i18n';
import { number } from '@/i18n/format';
import { Field } from '@/ui/field';
import { type ChosenScan, chooseScan, isPicture } from './scan';
import { ScanInput } from './scan-input';

type Props = { scan: ChosenScan | undefined; onChange: (scan: ChosenScan | undefined) => void };

/** The scan of a paper that is being written down, shown before it is sent. */
export function ScanField({ scan, onChange }: Props) {
  const choose = useMutation({ mutationFn: chooseScan, onSuccess: onChange });
  return (
    <Field
      name="scan"
      label={t('certificates.scan')}
      hint={t('certificates.scanHint')}
      optional
      {...(choose.error ? { error: messageOf(choose.error) } : {})}
    >
      {(control) => (
        <div className="grid gap-2">
          {scan && <Chosen file={scan.file} onDrop={() => onChange(undefined)} />}
          <ScanInput
            {...control}
            label={t(scan ? 'certificates.otherScan' : 'certificates.addScan')}
            busy={choose.isPending}
            onPick={choose.mutate}
          />
        </div>
      )}
    </Field>
  );
}

const size = ({ size }: Blob) =>
  size < 2 ** 20 ? `${Math.ceil(size / 2 ** 10)} KB` : `${number(Math.round((size / 2 ** 20) * 10) / 10)} MB`;

function Chosen({ file, onDrop }: { file: File; onDrop: () => void }) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!isPicture(file)) return;
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return (
    <div className="card flex items-center gap-3 p-3">
      {isPicture(file) ? (
        <img src={url} alt="" width={96} height={96} className="size-24 shrink-0 rounded-md border border-line object-cover" />
      ) : (
        <FileText aria-hidden size={40} strokeWidth={1.5} className="shrink-0 text-leaf-700" />
      )}
      <p role="status" className="min-w-0 grow">
        <b className="line-clamp-3">{file.name}</b>
        <span className="text-ink-2">{size(file)}</span>
      </p>
      <button
        type="button"
        aria-label={t('certificates.remove', { name: file.name })}
        onClick={onDrop}
        className="tap grid size-11 shrink-0 place-items-center rounded-md text-error hover:bg-error-bg"
      >
        <X aria-hidden size={22} />
      </button>
    </div>
  );
}
