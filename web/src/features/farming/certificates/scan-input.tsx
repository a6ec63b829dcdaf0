import { Camera } from 'lucide-react';
import type { ComponentProps } from 'react';
import { t } from '@/i18n';

type Props = { label: string; busy: boolean; onPick: (file: File) => void } & Omit<ComponentProps<'input'>, 'onChange' | 'type'>;

/** A button that opens the phone's camera or its files. */
export const ScanInput = ({ label, busy, onPick, ...input }: Props) => (
  <label className="button inline-flex min-h-11 cursor-pointer items-center justify-center gap-2 rounded-md border border-control bg-white px-4 py-2 font-bold text-leaf-700 hover:bg-leaf-50 has-focus-visible:outline-3 has-focus-visible:outline-black">
    <Camera aria-hidden size={22} className="shrink-0" />
    {busy ? t('selling.shrinking') : label}
    <input
      {...input}
      type="file"
      accept="image/jpeg,image/png,image/webp,application/pdf"
      className="sr-only"
      disabled={busy}
      onChange={(event) => {
        const file = event.target.files?.[0];
        event.target.value = '';
        if (file) onPick(file);
      }}
    />
  </label>
);
