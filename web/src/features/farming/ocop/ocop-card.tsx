import { BadgeCheck, Star } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '@/i18n';
import { day } from '@/i18n/format';
import { Tag } from '@/ui/tags';
import type { OcopProduct } from './types';

const tones = { inForce: 'good', expired: 'still', revoked: 'bad' } as const;

/** A ranked product: its stars, its decision, until when. */
export function OcopCard({ product, children }: { product: OcopProduct; children?: ReactNode }) {
  return (
    <article className="card grid h-full content-start gap-1 p-4">
      <p className="flex" role="img" aria-label={t('ocop.stars', { count: product.stars })}>
        {Array.from({ length: product.stars }, (_, at) => at + 1).map((star) => (
          <Star key={star} aria-hidden size={20} className="fill-rice-500 text-rice-500" />
        ))}
      </p>
      <h2 className="text-lg">{product.name}</h2>
      <p>{product.ownerName}</p>
      <p className="text-sm text-ink-2">{product.unit.name}</p>
      <p className="text-sm text-ink-2">{t('ocop.decision', { number: product.decisionNumber, day: day(product.decidedOn) })}</p>
      <p>
        <Tag tone={tones[product.state]}>
          {product.state === 'revoked'
            ? t('ocop.revokedOn', { day: day(product.revokedOn ?? '') })
            : t(product.state === 'inForce' ? 'ocop.until' : 'ocop.expiredOn', { day: day(product.validTo) })}
        </Tag>
      </p>
      {product.revokedReason && <p className="text-sm text-error">{product.revokedReason}</p>}
      {product.certificate && (
        <p className="flex items-center gap-1 text-sm font-bold text-leaf-700">
          <BadgeCheck aria-hidden size={18} className="shrink-0" />
          {t('ocop.checked', { day: day(product.certificate.checkedOn) })}
        </p>
      )}
      {children}
    </article>
  );
}
