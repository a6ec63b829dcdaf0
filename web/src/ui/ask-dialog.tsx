import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useOnceKey } from '@/api/once';
import { t } from '@/i18n';
import { Button } from './button';
import { Dialog } from './dialog';
import { ErrorSummary, FormErrors } from './field';
import { toast } from './toast';

type Props = {
  title: string;
  yes: string;
  danger?: boolean;
  ready?: boolean;
  /** Farmers' pages have larger type and targets. */
  isFarmers?: boolean;
  /** What is said when it is done. */
  done?: string;
  /** What is asked for; one content is sent under one key. */
  body: unknown;
  send: (once: string) => Promise<unknown>;
  /** Asks anew what the answer changed. */
  after: () => Promise<unknown>;
  onClose: () => void;
  children: ReactNode;
};

/** One question in a dialog: sent once per content, refused at its fields. */
export function AskDialog({
  title,
  yes,
  danger = false,
  ready = true,
  isFarmers = false,
  done,
  body,
  send,
  after,
  onClose,
  children,
}: Props) {
  const once = useOnceKey();
  const ask = useMutation({
    mutationFn: () => send(once.keyFor(body)),
    onSuccess: async () => {
      once.done();
      await after();
      toast(done ?? t('console.saved'));
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
          <Button look={danger ? 'danger' : 'primary'} busy={ask.isPending} disabled={!ready} onClick={() => ask.mutate()}>
            {yes}
          </Button>
        </>
      }
    >
      <FormErrors error={ask.error}>
        <div className={`${isFarmers ? 'farmer ' : ''}grid gap-4`}>
          <ErrorSummary error={ask.error} />
          {children}
        </div>
      </FormErrors>
    </Dialog>
  );
}
