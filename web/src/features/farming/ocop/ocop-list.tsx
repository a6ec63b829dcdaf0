import { Award } from 'lucide-react';
import type { ReactNode } from 'react';
import { address } from '@/api/http';
import { t } from '@/i18n';
import { SelectField, TextField } from '@/ui/field';
import { PagedList } from '@/ui/paged-list';
import { EmptyState } from '@/ui/states';
import { UnitSelect } from '@/ui/unit-select';
import { OcopCard } from './ocop-card';
import { type OcopPage, type OcopProduct, ocopUrl, stars } from './types';

export type OcopSearch = { q?: string; sao?: string; tinh?: string };
type Props = {
  search: OcopSearch;
  setSearch: (search: OcopSearch) => void;
  /** An officer's own part of the register, whatever its state. */
  kept?: boolean;
  children?: (product: OcopProduct) => ReactNode;
};

export function OcopList({ search, setSearch, kept = false, children }: Props) {
  const query = { q: search.q, stars: search.sao, unit: search.tinh, kept, state: kept && 'all' };
  return (
    <>
      <div className={`card mb-4 grid gap-4 p-4 ${kept ? 'sm:grid-cols-2' : 'sm:grid-cols-3'}`}>
        <TextField
          name="q"
          type="search"
          label={t('ocop.search')}
          defaultValue={search.q ?? ''}
          onChange={(event) => setSearch({ ...search, q: event.target.value || undefined })}
        />
        <SelectField
          name="sao"
          label={t('ocop.rank')}
          value={search.sao ?? ''}
          onChange={(event) => setSearch({ ...search, sao: event.target.value || undefined })}
        >
          <option value="">{t('ocop.all')}</option>
          {stars.map((count) => (
            <option key={count} value={count}>
              {t('ocop.stars', { count })}
            </option>
          ))}
        </SelectField>
        {!kept && (
          <UnitSelect
            name="tinh"
            upTo="province"
            value={search.tinh ?? ''}
            onChange={(tinh) => setSearch({ ...search, tinh: tinh || undefined })}
          />
        )}
      </div>
      <PagedList<OcopPage>
        key={JSON.stringify(query)}
        url={address(ocopUrl, { ...query, limit: 24 })}
        empty={<EmptyState icon={Award} title={t('ocop.none')} />}
      >
        {(products) => (
          <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
            {products.map((product) => (
              <li key={product.id}>
                <OcopCard product={product}>{children?.(product)}</OcopCard>
              </li>
            ))}
          </ul>
        )}
      </PagedList>
    </>
  );
}
