import { X } from 'lucide-react';
import type { ListingPage } from '@/api/types';
import { named, t } from '@/i18n';
import { dong } from '@/i18n/format';
import type { ListingFilter } from './listing-filter';

type Props = { facets: ListingPage['facets']; filter: ListingFilter; setFilter: (filter: ListingFilter) => void; clear: () => void };

/** What narrows the hits, each with a way out. */
export function ActiveFilters({ facets, filter, setFilter, clear }: Props) {
  const nameOf = {
    product: (code: string) => names(facets.products.find((item) => item.code === code)) ?? code,
    standard: (code: string) => names(facets.standards.find((item) => item.code === code)) ?? code,
    unit: (code: string) => facets.units.find((item) => item.code === code)?.name ?? code,
  };
  const chips: { key: string; name: string; without: ListingFilter }[] = [
    ...(['product', 'standard', 'unit'] as const).flatMap((kind) =>
      (filter[kind] ?? []).map((code) => {
        const rest = filter[kind]?.filter((one) => one !== code);
        return { key: kind + code, name: nameOf[kind](code), without: { ...filter, [kind]: rest?.length ? rest : undefined } };
      }),
    ),
    ...(filter.minPrice === undefined
      ? []
      : [{ key: 'min', name: `≥ ${dong(filter.minPrice)}`, without: { ...filter, minPrice: undefined } }]),
    ...(filter.maxPrice === undefined
      ? []
      : [{ key: 'max', name: `≤ ${dong(filter.maxPrice)}`, without: { ...filter, maxPrice: undefined } }]),
    ...(filter.inSeason ? [{ key: 'season', name: t('listing.inSeason'), without: { ...filter, inSeason: undefined } }] : []),
  ];
  return (
    <ul aria-label={t('find.active')} className="flex flex-wrap gap-2">
      {chips.map(({ key, name, without }) => (
        <li key={key}>
          <button
            type="button"
            aria-label={t('find.drop', { name })}
            onClick={() => setFilter(without)}
            className="inline-flex min-h-10 items-center gap-1.5 rounded-full border border-leaf-700 bg-leaf-50 pr-3 pl-4 text-leaf-900 hover:bg-leaf-100"
          >
            {name}
            <X aria-hidden size={16} />
          </button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <button type="button" className="link min-h-10 px-2" onClick={clear}>
            {t('find.clear')}
          </button>
        </li>
      )}
    </ul>
  );
}

const names = (item: { nameVi: string; nameEn: string } | undefined) => item && named(item);
