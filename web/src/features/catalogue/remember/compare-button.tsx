import { Scale } from 'lucide-react';
import { t } from '@/i18n';
import { Button, ButtonLink } from '@/ui/button';
import { compared, mostCompared } from './device-lists';

/** Puts the listing beside others; from two on there is something to compare. */
export default function CompareButton({ id }: { id: string }) {
  const chosen = compared.useAll();
  const isIn = chosen.includes(id);
  const isFull = !isIn && chosen.length >= mostCompared;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button
        look="quiet"
        aria-pressed={isIn}
        disabled={isFull}
        icon={<Scale aria-hidden size={20} />}
        onClick={() => (isIn ? compared.drop([id]) : compared.add(id))}
      >
        {t(isIn ? 'compare.remove' : 'compare.add')}
      </Button>
      {chosen.length >= 2 && (
        <ButtonLink to="/so-sanh" look="quiet">
          {t('compare.open', { count: chosen.length })}
        </ButtonLink>
      )}
      <p role="status" className="text-sm text-ink-2">
        {isFull ? t('compare.full', { most: mostCompared }) : isIn && chosen.length === 1 ? t('compare.oneMore') : ''}
      </p>
    </div>
  );
}
