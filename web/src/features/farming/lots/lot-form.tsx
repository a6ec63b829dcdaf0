import type { ReactNode } from 'react';
import { api } from '@/api/http';
import { t } from '@/i18n';
import { AskDialog } from '@/ui/ask-dialog';
import { TextField } from '@/ui/field';
import { NumberField } from '@/ui/number-field';
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

/** One question about a lot: everything about lots is read anew after it. */
export const LotForm = ({ url, body, ...rest }: Props) => (
  <AskDialog
    isFarmers
    done={t('lot.did')}
    body={[url, body]}
    send={(once) => api.post(url, body, { once })}
    after={refreshLots}
    {...rest}
  />
);

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
