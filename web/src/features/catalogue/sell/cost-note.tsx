import { useQuery } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { address } from '@/api/http';
import { read } from '@/api/query';
import type { CostPrice } from '@/api/types';
import { t } from '@/i18n';
import { dong } from '@/i18n/format';
import { costPerUnit, gramsPriced, priceUnitOf } from './listing-form';

type Props = {
  productCode: string;
  standardCode: string;
  producerId: string | undefined;
  priced: Parameters<typeof gramsPriced>[0];
  priceDong: number | undefined;
};

/** What growing what the price buys costs, from the approved sheet, and a warning below it. Who has no sheet sees the area's price, or nothing. */
export function CostNote({ productCode, standardCode, producerId, priced, priceDong }: Props) {
  const grams = gramsPriced(priced);
  const cost = useQuery({
    ...read<CostPrice>(address('/api/cost-prices', { product: productCode, standard: standardCode || undefined, producer: producerId })),
    enabled: Boolean(productCode && grams),
    retry: false,
  }).data;
  const perKilogram = cost?.ownDongPerKilogram ?? cost?.areaDongPerKilogram;
  if (!perKilogram || !grams) return null;
  const perUnit = costPerUnit(perKilogram, grams);
  const isBelow = Boolean(priceDong && priceDong < perUnit);
  return (
    <p role="status" className={`flex gap-2 rounded-lg p-4 ${isBelow ? 'bg-warn-bg text-warn' : 'bg-leaf-50'}`}>
      {isBelow && <TriangleAlert aria-hidden size={22} className="mt-0.5 shrink-0" />}
      <span>
        {t(cost?.ownDongPerKilogram ? 'selling.costOwn' : 'selling.costArea')}{' '}
        <b className="whitespace-nowrap">
          {dong(perUnit)} / {priceUnitOf(priced)}
        </b>
        {isBelow && <b className="block">{t('selling.belowCost')}</b>}
      </span>
    </p>
  );
}
