import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cooperativeOf } from '@/api/cooperative';
import { read } from '@/api/query';
import type { Me, Members, Products, Schemas, Standards } from '@/api/types';
import { named, t } from '@/i18n';
import { today } from '@/i18n/format';
import { DateField } from '@/ui/date-field';
import { SelectField } from '@/ui/field';
import { NamedOptions } from '@/ui/named-options';
import { NumberField } from '@/ui/number-field';
import { SiteField } from '@/ui/site-field';
import { LotForm } from './lot-form';
import { lotStandards, standardOf } from './lot-standards';
import { toGrams } from './types';

/** What was harvested and weighed today; a cooperative says for which member. */
export function HarvestDialog({ me, onClose }: { me: Me; onClose: () => void }) {
  const cooperative = cooperativeOf(me);
  const products = useQuery(read<Products>('/api/products')).data?.items ?? [];
  const standards = useQuery(read<Standards>('/api/standards')).data?.items ?? [];
  const papers = useQuery(read<Schemas['ListCertificatesResponse']>('/api/certificates')).data?.items ?? [];
  const members = useQuery({ ...read<Members>(`/api/cooperatives/${cooperative?.id}/members`), enabled: !!cooperative }).data?.items ?? [];
  const [form, setForm] = useState({ productCode: '', producerId: '', harvestFrom: today(), siteCode: '' });
  const [chosen, setChosen] = useState<string>();
  const [kilos, setKilos] = useState<number>();
  const set = (change: Partial<typeof form>) => setForm({ ...form, ...change });
  const own = me.grants.flatMap(({ party }) => (party ? [party.id] : []));
  const choices = lotStandards(form.productCode, [form.producerId, ...own], papers, standards);
  const standard = standardOf(choices, chosen);
  const body = {
    ...form,
    producerId: form.producerId || null,
    standardCode: standard?.standard.code,
    certificateNumber: standard?.number ?? null,
    siteCode: form.siteCode.trim() || null,
    grams: toGrams(kilos),
  };
  return (
    <LotForm
      title={t('lot.new')}
      yes={t('console.save')}
      url="/api/lots"
      body={body}
      ready={!!form.productCode && !!form.harvestFrom && (!cooperative || !!form.producerId)}
      onClose={onClose}
    >
      {cooperative && (
        <SelectField
          name="producerId"
          label={t('lot.producer')}
          value={form.producerId}
          onChange={(event) => set({ producerId: event.target.value })}
        >
          <option value="" />
          {members.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      <SelectField
        name="productCode"
        label={t('lot.product')}
        value={form.productCode}
        onChange={(event) => set({ productCode: event.target.value })}
      >
        <option value="" />
        <NamedOptions items={products} />
      </SelectField>
      <NumberField name="grams" label={t('lot.kilos')} hint={t('lot.kilosHint')} unit="kg" value={kilos} onChange={setKilos} />
      <DateField
        name="harvestFrom"
        label={t('lot.harvestFrom')}
        value={form.harvestFrom}
        onChange={(harvestFrom) => set({ harvestFrom })}
      />
      <SelectField
        name="certificateNumber"
        label={t('lot.standard')}
        hint={t('lot.standardHint')}
        value={standard?.value ?? ''}
        onChange={(event) => setChosen(event.target.value)}
      >
        {choices.map(({ value, standard: one, number }) => (
          <option key={value} value={value}>
            {number === undefined ? named(one) : t('lot.underPaper', { standard: named(one), number })}
          </option>
        ))}
      </SelectField>
      <SiteField value={form.siteCode} onChange={(siteCode) => set({ siteCode })} />
    </LotForm>
  );
}
