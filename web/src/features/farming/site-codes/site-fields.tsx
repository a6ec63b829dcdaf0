import { useQuery } from '@tanstack/react-query';
import { read } from '@/api/query';
import type { Products } from '@/api/types';
import { t } from '@/i18n';
import { SelectField, TextField } from '@/ui/field';
import { NamedOptions } from '@/ui/named-options';
import { QuantityField } from '@/ui/quantity-field';
import { UnitSelect } from '@/ui/unit-select';
import { ProducerField } from '../registers/producer-field';
import { kinds, marketName, markets, type Site, type SiteForm } from './types';

export type SiteDraft = {
  kind: (typeof kinds)[number];
  code: string;
  name: string;
  market: string;
  productCode: string;
  unitCode: string;
  area: number | undefined;
  manager: { id: string; name: string };
};
export const emptySite: SiteDraft = {
  kind: 'growingArea',
  code: '',
  name: '',
  market: 'CN',
  productCode: '',
  unitCode: '',
  area: undefined,
  manager: { id: '', name: '' },
};

export const draftOf = (site: Site): SiteDraft => ({
  kind: site.kind,
  code: site.code ?? '',
  name: site.name,
  market: site.market,
  productCode: site.productCode,
  unitCode: site.unit.code,
  area: site.areaSquareMetres,
  manager: { id: site.managerId ?? '', name: site.managerName },
});

export const formOf = ({ area, manager, code, ...draft }: SiteDraft): SiteForm => ({
  ...draft,
  code: code || null,
  areaSquareMetres: Math.round(area ?? 0),
  managerId: manager.id || null,
  managerName: manager.name,
});

type Props = { draft: SiteDraft; set: (change: Partial<SiteDraft>) => void; prefix?: string; fixedKind?: boolean };

/** What a dossier says of a growing area or packing house. `prefix` is where the server finds them in the request. */
export function SiteFields({ draft, set, prefix = '', fixedKind = false }: Props) {
  const products = useQuery(read<Products>('/api/products')).data?.items ?? [];
  const at = (name: string) => `${prefix}${name}`;
  return (
    <>
      {!fixedKind && (
        <SelectField
          name={at('kind')}
          label={t('siteCode.kind')}
          value={draft.kind}
          onChange={(event) => set({ kind: kinds.find((kind) => kind === event.target.value) ?? 'growingArea' })}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`siteCode.kinds.${kind}`)}
            </option>
          ))}
        </SelectField>
      )}
      <TextField
        name={at('code')}
        label={t('siteCode.code')}
        hint={t('siteCode.codeHint')}
        optional
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
        value={draft.code}
        onChange={(event) => set({ code: event.target.value })}
      />
      <TextField
        name={at('name')}
        label={t('siteCode.name')}
        maxLength={200}
        value={draft.name}
        onChange={(event) => set({ name: event.target.value })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name={at('productCode')}
          label={t('siteCode.product')}
          value={draft.productCode}
          onChange={(event) => set({ productCode: event.target.value })}
        >
          <option value="">{t('place.choose')}</option>
          <NamedOptions items={products} />
        </SelectField>
        <SelectField
          name={at('market')}
          label={t('siteCode.market')}
          value={draft.market}
          onChange={(event) => set({ market: event.target.value })}
        >
          {markets.map((code) => (
            <option key={code} value={code}>
              {marketName(code)}
            </option>
          ))}
        </SelectField>
      </div>
      <UnitSelect name={at('unitCode')} value={draft.unitCode} onChange={(unitCode) => set({ unitCode })} />
      <QuantityField
        name={at('areaSquareMetres')}
        label={t('siteCode.area')}
        unit="m²"
        value={draft.area}
        onChange={(area) => set({ area })}
      />
      <ProducerField
        name={at('managerName')}
        label={t('siteCode.manager')}
        unit={draft.unitCode}
        value={draft.manager}
        onChange={(manager) => set({ manager })}
      />
    </>
  );
}
