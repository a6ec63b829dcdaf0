import { TriangleAlert } from 'lucide-react';
import type { Schemas } from '@/api/types';
import { t } from '@/i18n';
import { dong } from '@/i18n/format';

/** What the server would have the seller think about again; it has stored, or will store, the goods all the same. */
export function PriceWarnings({ warnings }: { warnings: readonly Schemas['ListingWarning'][] }) {
  return warnings
    .filter(({ code }) => code === 'listing.below_cost')
    .map(({ code, isOwnCost, costDongPerKilogram }) => (
      <p key={code} className="flex min-w-36 gap-1 text-left font-bold whitespace-normal text-warn">
        <TriangleAlert aria-hidden size={18} className="mt-0.5 shrink-0" />
        {t(isOwnCost ? 'selling.belowOwnCost' : 'selling.belowAreaCost', { cost: dong(costDongPerKilogram) })}
      </p>
    ));
}
