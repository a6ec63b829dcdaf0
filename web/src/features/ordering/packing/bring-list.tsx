import type { Schemas } from '@/api/types';
import { named } from '@/i18n';
import { quantity, weight } from '@/i18n/format';

type Goods = Schemas['GoodsToBring'];

const productOf = (goods: Goods) => named({ nameVi: goods.productNameVi, nameEn: goods.productNameEn });

/** What is to be brought together, household by household; `level` is that of the households' headings. */
export function BringList({ bring, level: Heading = 'h3' }: { bring: readonly Goods[]; level?: 'h3' | 'h4' }) {
  const households = [...new Map(bring.map(({ household }) => [household.id, household])).values()];
  return households.map((household) => (
    <section key={household.id} className="card p-4" aria-label={household.name}>
      <Heading className="mb-1 text-lg font-bold">{household.name}</Heading>
      <ul className="divide-y divide-line/70">
        {bring
          .filter((goods) => goods.household.id === household.id)
          .map((goods) => (
            <li key={goods.listingId} className="flex flex-wrap justify-between gap-x-4 py-2">
              <span>
                {goods.title} {productOf(goods) !== goods.title && <span className="text-ink-2">{productOf(goods)}</span>}
              </span>
              <b className="tabular-nums">
                {quantity(goods.quantity, goods.unit)}
                {goods.unit !== 'kg' && ` (${weight(goods.grams)})`}
              </b>
            </li>
          ))}
      </ul>
    </section>
  ));
}
