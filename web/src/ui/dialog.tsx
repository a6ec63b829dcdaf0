import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { t } from '@/i18n';
import { Button } from './button';

type Props = { open: boolean; title: string; onClose: () => void; children: ReactNode; footer?: ReactNode; side?: boolean };

/** The browser's own dialog: focus is kept inside, Escape closes, and it comes back to where it was opened. `side` is a sheet on phones. */
export function Dialog({ open, title, onClose, children, footer, side = false }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (open && !box.current?.open) box.current?.showModal();
    if (!open && box.current?.open) box.current.close();
  }, [open]);
  const place = side
    ? 'mt-auto mb-0 w-full max-w-none rounded-t-xl sm:mt-0 sm:ml-auto sm:mr-0 sm:h-dvh sm:max-h-dvh sm:w-96 sm:rounded-none'
    : 'm-auto w-[min(32rem,calc(100%-2rem))] rounded-xl';
  return (
    <dialog ref={box} onClose={onClose} aria-labelledby={id} className={`max-h-[90dvh] flex-col bg-white p-0 text-ink open:flex ${place}`}>
      <header className="flex items-center justify-between gap-4 border-b border-line px-4 py-2">
        <h2 id={id} className="text-lg">
          {title}
        </h2>
        <button
          type="button"
          aria-label={t('action.close')}
          onClick={onClose}
          className="tap grid size-11 place-items-center rounded-md hover:bg-leaf-50"
        >
          <X aria-hidden size={22} />
        </button>
      </header>
      <div className="grow overflow-y-auto p-4">{children}</div>
      {footer && <footer className="flex flex-wrap justify-end gap-3 border-t border-line p-4">{footer}</footer>}
    </dialog>
  );
}

type Question = {
  open: boolean;
  title: string;
  children?: ReactNode;
  yes: string;
  danger?: boolean;
  busy?: boolean;
  onYes: () => void;
  onClose: () => void;
};

export function Confirm({ open, title, children, yes, danger, busy, onYes, onClose }: Question) {
  return (
    <Dialog
      open={open}
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button look="quiet" onClick={onClose}>
            {t('action.back')}
          </Button>
          <Button look={danger ? 'danger' : 'primary'} busy={busy} onClick={onYes}>
            {yes}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
