import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '@/api/http';
import { useOnceKey } from '@/api/once';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { ErrorSummary, FormErrors, TextField } from '@/ui/field';
import { NumberField } from '@/ui/number-field';
import { toast } from '@/ui/toast';
import { refreshLots } from './types';

type Props = {
  title: string;
  yes: string;
  url: string;
  body: unknown;
  danger?: boolean;
  ready?: boolean;
  onClose: () => void;
  children: ReactNode;
};

/** One question about a lot: sent once per content, refused at its fields, and everything about lots read anew after it. */
export function LotForm({ title, yes, url, body, danger = false, ready = true, onClose, children }: Props) {
  const once = useOnceKey();
  const send = useMutation({
    mutationFn: () => api.post(url, body, { once: once.keyFor([url, body]) }),
    onSuccess: async () => {
      once.done();
      await refreshLots();
      toast(t('lot.did'));
      onClose();
    },
  });
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button look="quiet" onClick={onClose}>
            {t('action.back')}
          </Button>
          <Button look={danger ? 'danger' : 'primary'} busy={send.isPending} disabled={!ready} onClick={() => send.mutate()}>
            {yes}
          </Button>
        </>
      }
    >
      <FormErrors error={send.error}>
        <div className="farmer grid gap-4">
          <ErrorSummary error={send.error} />
          {children}
        </div>
      </FormErrors>
    </Dialog>
  );
}

export type Loss = { kilos: number | undefined; reason: string };
export const noLoss: Loss = { kilos: undefined, reason: '' };

/** What was lost on the way; the reason is asked for when there is a loss. */
export function LossFields({ loss, set }: { loss: Loss; set: (loss: Loss) => void }) {
  return (
    <>
      <NumberField name="lossGrams" label={t('lot.lossKilos')} unit="kg" value={loss.kilos} onChange={(kilos) => set({ ...loss, kilos })} />
      {(loss.kilos ?? 0) > 0 && (
        <TextField
          name="lossReason"
          label={t('lot.lossReason')}
          value={loss.reason}
          onChange={(event) => set({ ...loss, reason: event.target.value })}
        />
      )}
    </>
  );
}
