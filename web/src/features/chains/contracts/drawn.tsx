import { t } from '@/i18n';
import { weight } from '@/i18n/format';

/** How much of the committed weight has been delivered on the contract. */
export function Drawn({ drawn, committed }: { drawn: number; committed: number }) {
  const share = committed > 0 ? Math.min(1, drawn / committed) : 0;
  return (
    <div>
      <div className="h-2.5 overflow-hidden rounded-full bg-leaf-100" aria-hidden>
        <div className="h-full rounded-full bg-leaf-700" style={{ width: `${share * 100}%` }} />
      </div>
      <p className="mt-1 text-sm">
        {t('contract.drawnOf', { drawn: weight(drawn), committed: weight(committed), percent: Math.round(share * 100) })}
      </p>
    </div>
  );
}
