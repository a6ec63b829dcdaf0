import { Problem } from '@/api/problem';
import { t } from '@/i18n';
import { ButtonLink } from './button';
import { Commitment } from './commitment';

/** Beside a refused publication: the one tap, or the page, that gives what is missing. */
export function PublishHelp({ error, onDone }: { error: unknown; onDone: () => void }) {
  if (!(error instanceof Problem)) return null;
  if (error.code === 'listing.commitment_missing') {
    const { producerId } = error.details;
    return <Commitment holderId={typeof producerId === 'string' ? producerId : undefined} onDone={onDone} />;
  }
  if (!error.code.startsWith('listing.certificate_')) return null;
  return (
    <ButtonLink to="/ban/chung-nhan" look="quiet" wide>
      {t('certificates.toCertificates')}
    </ButtonLink>
  );
}
