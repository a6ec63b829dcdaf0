import { useQuery } from '@tanstack/react-query';
import { read } from '@/api/query';
import type { Products, Standards } from '@/api/types';
import { noDay } from '@/api/unanswered';
import { t } from '@/i18n';
import { DateField } from '@/ui/date-field';
import { SelectField, TextField } from '@/ui/field';
import { NamedOptions } from '@/ui/named-options';
import { NumberField } from '@/ui/number-field';
import { ProductPicker } from './product-picker';
import type { Certificate } from './types';

const kinds = ['standard', 'ocop', 'foodSafety'] as const;
const papered = ['vietgap', 'globalgap', 'huu-co', 'sach', 'an-toan'];
export const emptyCertificate = {
  kind: 'standard' as (typeof kinds)[number],
  standardCode: 'vietgap',
  stars: 3,
  number: '',
  issuer: '',
  validFrom: '',
  validTo: '',
  products: [] as string[],
  area: undefined as number | undefined,
  yieldKilograms: undefined as number | undefined,
};
export type CertificateDraft = typeof emptyCertificate;

export const bodyOf = ({ area, yieldKilograms, ...form }: CertificateDraft) => ({
  kind: form.kind,
  standardCode: form.kind === 'standard' ? form.standardCode : undefined,
  stars: form.kind === 'ocop' ? form.stars : undefined,
  number: form.number,
  issuer: form.issuer,
  validFrom: form.validFrom || noDay,
  validTo: form.validTo || noDay,
  products: form.products,
  areaSquareMetres: area === undefined ? undefined : Math.round(area),
  yieldCapGrams: yieldKilograms === undefined ? undefined : Math.round(yieldKilograms * 1000),
});

/** A paper as it was handed in, to be mended. */
export const draftOf = (paper: Certificate): CertificateDraft => ({
  kind: kinds.find((kind) => kind === paper.kind) ?? 'standard',
  standardCode: paper.standardCode ?? 'vietgap',
  stars: paper.stars ?? 3,
  number: paper.number,
  issuer: paper.issuer,
  validFrom: paper.validFrom,
  validTo: paper.validTo,
  products: [...paper.products],
  area: paper.areaSquareMetres ?? undefined,
  yieldKilograms: paper.yieldCapGrams == null ? undefined : paper.yieldCapGrams / 1000,
});

type Props = { form: CertificateDraft; set: (change: Partial<CertificateDraft>) => void; fixedKind?: boolean };

/** What stands on a paper, copied by its holder. Another kind of paper is another paper. */
export function CertificateFields({ form, set, fixedKind = false }: Props) {
  const standards = useQuery(read<Standards>('/api/standards')).data?.items ?? [];
  const products = useQuery(read<Products>('/api/products')).data?.items ?? [];
  return (
    <>
      <SelectField
        name="kind"
        disabled={fixedKind}
        label={t('certificates.kind')}
        value={form.kind}
        onChange={(event) => set({ kind: kinds.find((kind) => kind === event.target.value) ?? 'standard' })}
      >
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`certificates.kinds.${kind}`)}
          </option>
        ))}
      </SelectField>
      {form.kind === 'standard' && (
        <SelectField
          name="standardCode"
          label={t('certificates.standard')}
          value={form.standardCode}
          onChange={(event) => set({ standardCode: event.target.value })}
        >
          <NamedOptions items={standards.filter(({ code }) => papered.includes(code))} />
        </SelectField>
      )}
      {form.kind === 'ocop' && (
        <SelectField
          name="stars"
          label={t('certificates.stars')}
          value={form.stars}
          onChange={(event) => set({ stars: Number(event.target.value) })}
        >
          {[3, 4, 5].map((stars) => (
            <option key={stars} value={stars}>
              {stars} ★
            </option>
          ))}
        </SelectField>
      )}
      <TextField
        name="number"
        label={t(form.kind === 'ocop' ? 'certificates.decision' : 'certificates.number')}
        hint={t('selling.certificateHint')}
        value={form.number}
        maxLength={80}
        onChange={(event) => set({ number: event.target.value })}
      />
      <TextField
        name="issuer"
        label={t('certificates.issuer')}
        value={form.issuer}
        maxLength={200}
        onChange={(event) => set({ issuer: event.target.value })}
      />
      <ProductPicker products={products} chosen={form.products} onChange={(chosen) => set({ products: chosen })} />
      <div className="grid gap-5 sm:grid-cols-2">
        <DateField
          name="validFrom"
          label={t('certificates.validFrom')}
          value={form.validFrom}
          onChange={(validFrom) => set({ validFrom })}
        />
        <DateField name="validTo" label={t('certificates.validTo')} value={form.validTo} onChange={(validTo) => set({ validTo })} />
      </div>
      <NumberField name="areaSquareMetres" label={t('certificates.area')} unit="m²" value={form.area} onChange={(area) => set({ area })} />
      <NumberField
        name="yieldCapGrams"
        label={t('certificates.yield')}
        unit="kg"
        value={form.yieldKilograms}
        onChange={(yieldKilograms) => set({ yieldKilograms })}
      />
    </>
  );
}
