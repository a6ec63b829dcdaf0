import { PartyPopper } from 'lucide-react';
import { t } from '@/i18n';
import { Button, ButtonLink } from '@/ui/button';
import { useTitle } from '@/ui/page';

/** The produce is for sale. */
export function DoneStep({ id, onAgain }: { id: string; onAgain: () => void }) {
  useTitle(t('selling.done'));
  return (
    <div className="farmer page grid max-w-2xl justify-items-center gap-4 py-12 text-center">
      <span className="grid size-24 place-items-center rounded-full bg-leaf-100 text-leaf-700">
        <PartyPopper aria-hidden size={48} strokeWidth={1.6} />
      </span>
      <h1 className="text-3xl">{t('selling.done')}</h1>
      <p className="text-ink-2">{t('selling.doneText')}</p>
      <div className="grid w-full gap-3 sm:max-w-sm">
        <ButtonLink to="/san-pham/$id" params={{ id }} wide>
          {t('selling.seeIt')}
        </ButtonLink>
        <Button look="quiet" wide onClick={onAgain}>
          {t('selling.again')}
        </Button>
        <ButtonLink to="/ban/hang" look="quiet" wide>
          {t('console.nav.listings')}
        </ButtonLink>
      </div>
    </div>
  );
}
