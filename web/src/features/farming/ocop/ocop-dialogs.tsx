import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/api/http';
import { read, refresh } from '@/api/query';
import type { Products, Schemas } from '@/api/types';
import { noDay } from '@/api/unanswered';
import { t } from '@/i18n';
import { today } from '@/i18n/format';
import { AskDialog } from '@/ui/ask-dialog';
import { DateField } from '@/ui/date-field';
import { SelectField, TextArea, TextField } from '@/ui/field';
import { NamedOptions } from '@/ui/named-options';
import { UnitSelect } from '@/ui/unit-select';
import { ProducerField } from '../registers/producer-field';
import { type OcopProduct, ocopUrl, stars } from './types';

export type OcopAct = { edit: OcopProduct | undefined } | { revoke: OcopProduct };

const after = () => refresh(ocopUrl);

export const OcopDialog = ({ act, onClose }: { act: OcopAct; onClose: () => void }) =>
  'edit' in act ? <Edit product={act.edit} onClose={onClose} /> : <Revoke product={act.revoke} onClose={onClose} />;

function Edit({ product, onClose }: { product: OcopProduct | undefined; onClose: () => void }) {
  const products = useQuery(read<Products>('/api/products')).data?.items ?? [];
  const [form, setForm] = useState({
    name: product?.name ?? '',
    stars: product?.stars ?? 3,
    decisionNumber: product?.decisionNumber ?? '',
    decidedOn: product?.decidedOn ?? '',
    unitCode: product?.unit.code ?? '',
    productCode: product?.productCode ?? '',
  });
  const [owner, setOwner] = useState({ id: product?.ownerId ?? '', name: product?.ownerName ?? '' });
  const set = (change: Partial<typeof form>) => setForm({ ...form, ...change });
  const body: Schemas['OcopForm'] = {
    ...form,
    decidedOn: form.decidedOn || noDay,
    productCode: form.productCode || null,
    ownerId: owner.id || null,
    ownerName: owner.name,
  };
  return (
    <AskDialog
      title={t(product ? 'keepOcop.edit' : 'keepOcop.add')}
      yes={t('console.save')}
      body={body}
      send={(once) =>
        product ? api.put(`${ocopUrl}/${product.id}`, body, { version: product.version }) : api.post(ocopUrl, body, { once })
      }
      after={after}
      onClose={onClose}
    >
      <TextField
        name="name"
        label={t('keepOcop.name')}
        maxLength={200}
        value={form.name}
        onChange={(event) => set({ name: event.target.value })}
      />
      <SelectField name="stars" label={t('ocop.rank')} value={form.stars} onChange={(event) => set({ stars: Number(event.target.value) })}>
        {stars.map((count) => (
          <option key={count} value={count}>
            {t('ocop.stars', { count })}
          </option>
        ))}
      </SelectField>
      <TextField
        name="decisionNumber"
        label={t('keepOcop.decision')}
        maxLength={80}
        value={form.decisionNumber}
        onChange={(event) => set({ decisionNumber: event.target.value })}
      />
      <DateField
        name="decidedOn"
        label={t('keepOcop.decidedOn')}
        hint={t('keepOcop.decidedHint')}
        value={form.decidedOn}
        onChange={(decidedOn) => set({ decidedOn })}
      />
      <UnitSelect name="unitCode" value={form.unitCode} onChange={(unitCode) => set({ unitCode })} />
      <ProducerField name="ownerName" label={t('keepOcop.owner')} unit={form.unitCode} value={owner} onChange={setOwner} />
      <SelectField
        name="productCode"
        label={t('keepOcop.product')}
        optional
        value={form.productCode}
        onChange={(event) => set({ productCode: event.target.value })}
      >
        <option value="" />
        <NamedOptions items={products} />
      </SelectField>
    </AskDialog>
  );
}

function Revoke({ product, onClose }: { product: OcopProduct; onClose: () => void }) {
  const [on, setOn] = useState(today());
  const [reason, setReason] = useState('');
  const body = { on: on || noDay, reason };
  return (
    <AskDialog
      title={t('keepOcop.revokeOf', { name: product.name })}
      yes={t('keepOcop.revoke')}
      danger
      body={body}
      send={(once) => api.post(`${ocopUrl}/${product.id}/revoke`, body, { once })}
      after={after}
      onClose={onClose}
    >
      <DateField name="on" label={t('siteCode.on')} value={on} onChange={setOn} />
      <TextArea
        name="reason"
        label={t('siteCode.reason')}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </AskDialog>
  );
}
