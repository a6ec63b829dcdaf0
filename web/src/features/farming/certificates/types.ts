import type { Schemas } from '@/api/types';
import { t } from '@/i18n';

export type Certificate = Schemas['CertificateView'];
export type Certificates = Schemas['ListCertificatesResponse'];
export type CertificateState = Schemas['CertificateState'];
export type Reviews = Schemas['ListReviewsResponse'];
export const certificatesUrl = '/api/certificates';

/** Tone of a state's tag. */
export const tones: Record<CertificateState, 'good' | 'wait' | 'info' | 'bad' | 'still'> = {
  unknown: 'still',
  submitted: 'wait',
  rejected: 'bad',
  withdrawn: 'still',
  notYetValid: 'info',
  inForce: 'good',
  expired: 'bad',
};

export const isCommitment = ({ kind }: Certificate) => kind === 'commitment';
export const kindOf = ({ kind, stars }: Certificate) => `${t(`certificates.kinds.${kind}`)}${stars ? ` ${stars}★` : ''}`;

/** What an officer has not found genuine yet may be put right; a commitment is given anew instead. */
export const mayAmend = (paper: Certificate) => !isCommitment(paper) && (paper.state === 'submitted' || paper.state === 'rejected');

/** What waits for an officer's eye, and whether there is anything to look at: without a scan a paper can only be sent back. */
export function mayDecide({
  state,
  isOverYield,
  scopeAskedFor,
  scanUrl,
}: Pick<Certificate, 'state' | 'isOverYield' | 'scopeAskedFor' | 'scanUrl'>) {
  const isWaiting = state === 'submitted' || state === 'rejected';
  return { isWaiting, mayVerify: isOverYield || !!scopeAskedFor || (isWaiting && !!scanUrl) };
}
