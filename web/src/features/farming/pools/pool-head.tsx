import { named, t } from '@/i18n';
import { day, dong, instant, weight } from '@/i18n/format';
import { Tag } from '@/ui/tags';
import { type Pool, tones } from './types';

/** Open for pledges, being weighed after closing, or what became of it. */
export function PoolTag({ pool }: { pool: Pool }) {
  if (pool.status === 'open' && !pool.takesPledges) return <Tag tone="wait">{t('pool.weighing')}</Tag>;
  return <Tag tone={tones[pool.status]}>{t(`pool.statuses.${pool.status}`)}</Tag>;
}

export const nameOf = (pool: Pool) => named({ nameVi: pool.productNameVi, nameEn: pool.productNameEn });

/** What is asked for, until when, at which price. */
export function PoolFacts({ pool }: { pool: Pool }) {
  const share = Math.min(100, Math.round((pool.acceptedGrams / pool.capGrams) * 100));
  return (
    <div className="grid gap-1">
      <p>
        {t('pool.filled', { accepted: weight(pool.acceptedGrams), cap: weight(pool.capGrams) })}
        {pool.standardCode !== 'none' && ` · ${named({ nameVi: pool.standardNameVi, nameEn: pool.standardNameEn })}`}
      </p>
      <div className="h-3 overflow-hidden rounded-full bg-line/60" aria-hidden>
        <div className="h-full bg-leaf-700" style={{ width: `${share}%` }} />
      </div>
      <p>{t('pool.closesAt', { at: instant(pool.closesAt) })}</p>
      <p>{t('pool.deliverOn', { day: day(pool.deliverOn) })}</p>
      <ul className="flex flex-wrap gap-x-4">
        {pool.grades.map((grade) => (
          <li key={grade.no}>
            {grade.name}: <b>{dong(grade.priceDongPerKilogram)}/kg</b>
          </li>
        ))}
      </ul>
      {pool.note && <p className="break-words text-ink-2">{pool.note}</p>}
    </div>
  );
}
