import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/api/http';
import { read, refresh } from '@/api/query';
import type { Products, Schemas } from '@/api/types';
import { noDay } from '@/api/unanswered';
import { t } from '@/i18n';
import { month, today } from '@/i18n/format';
import { AskDialog } from '@/ui/ask-dialog';
import { DateField } from '@/ui/date-field';
import { SelectField, TextField } from '@/ui/field';
import { MoneyInput } from '@/ui/money-input';
import { NamedOptions } from '@/ui/named-options';
import { QuantityField } from '@/ui/quantity-field';
import { type Shop, shopKinds, shopsUrl } from './types';

export type ShopAct = { shop: Shop | undefined } | { month: Shop; told: Shop['months'][number] | undefined };

const after = () => refresh(shopsUrl);

export const ShopDialog = ({ act, onClose }: { act: ShopAct; onClose: () => void }) =>
  'shop' in act ? <Edit shop={act.shop} onClose={onClose} /> : <Tell shop={act.month} told={act.told} onClose={onClose} />;

function Edit({ shop, onClose }: { shop: Shop | undefined; onClose: () => void }) {
  const [form, setForm] = useState({
    kind: shop?.kind ?? 'shopee',
    name: shop?.name ?? '',
    address: shop?.address ?? '',
    since: shop?.since ?? '',
    closedOn: shop?.closedOn ?? '',
  });
  const set = (change: Partial<typeof form>) => setForm({ ...form, ...change });
  const body: Schemas['ShopForm'] = { ...form, since: form.since || noDay, closedOn: form.closedOn || null, address: form.address || null };
  return (
    <AskDialog
      title={t(shop ? 'channel.edit' : 'channel.add')}
      yes={t('console.save')}
      body={body}
      send={(once) => (shop ? api.put(`${shopsUrl}/${shop.id}`, body, { version: shop.version }) : api.post(shopsUrl, body, { once }))}
      after={after}
      onClose={onClose}
    >
      <SelectField
        name="kind"
        label={t('channel.kind')}
        value={form.kind}
        onChange={(event) => set({ kind: shopKinds.find((kind) => kind === event.target.value) ?? 'other' })}
      >
        {shopKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`channel.kinds.${kind}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        name="name"
        label={t('channel.name')}
        maxLength={200}
        value={form.name}
        onChange={(event) => set({ name: event.target.value })}
      />
      <TextField
        name="address"
        label={t('channel.address')}
        hint={t('channel.addressHint')}
        optional
        maxLength={300}
        value={form.address}
        onChange={(event) => set({ address: event.target.value })}
      />
      <DateField name="since" label={t('channel.since')} value={form.since} onChange={(since) => set({ since })} />
      <DateField
        name="closedOn"
        label={t('channel.closedOn')}
        hint={t('channel.closedHint')}
        optional
        value={form.closedOn}
        onChange={(closedOn) => set({ closedOn })}
      />
    </AskDialog>
  );
}

const monthsBack = 24;

/** The months that may be told: this one and two years back, never a coming one. */
function monthsUntil(iso: string): string[] {
  const [year, last] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7))];
  return Array.from({ length: monthsBack }, (_, back) => {
    const at = year * 12 + last - 1 - back;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`;
  });
}

function Tell({ shop, told, onClose }: { shop: Shop; told: Shop['months'][number] | undefined; onClose: () => void }) {
  const products = useQuery(read<Products>('/api/products')).data?.items ?? [];
  const months = monthsUntil(today()).filter((one) => one >= `${shop.since.slice(0, 7)}-01` && (!shop.closedOn || one <= shop.closedOn));
  const [on, setOn] = useState(told?.month ?? months[0] ?? `${today().slice(0, 7)}-01`);
  const [productCode, setProduct] = useState(told?.productCode ?? '');
  const [amount, setAmount] = useState(told?.amountDong);
  const [kilograms, setKilograms] = useState(told?.kilograms ?? undefined);
  const before = shop.months.find((one) => one.month === on && (one.productCode ?? '') === productCode);
  const body: Schemas['TellShopMonthRequest'] = {
    month: on,
    productCode: productCode || null,
    amountDong: amount ?? -1,
    kilograms: kilograms ?? null,
  };
  return (
    <AskDialog
      title={t('channel.tellOf', { name: shop.name })}
      yes={t(before ? 'channel.correct' : 'console.save')}
      body={body}
      send={() => api.put(`${shopsUrl}/${shop.id}/months`, body)}
      after={after}
      onClose={onClose}
    >
      <SelectField name="month" label={t('channel.month')} value={on} onChange={(event) => setOn(event.target.value)}>
        {(months.includes(on) ? months : [on, ...months]).map((one) => (
          <option key={one} value={one}>
            {month(one)}
          </option>
        ))}
      </SelectField>
      <SelectField
        name="productCode"
        label={t('channel.product')}
        hint={t('channel.productHint')}
        value={productCode}
        onChange={(event) => setProduct(event.target.value)}
      >
        <option value="">{t('channel.allProducts')}</option>
        <NamedOptions items={products} />
      </SelectField>
      <MoneyInput name="amountDong" label={t('channel.amount')} value={amount} onChange={setAmount} />
      <QuantityField name="kilograms" label={t('channel.kilograms')} unit="kg" optional value={kilograms} onChange={setKilograms} />
      {before && <p className="text-ink-2">{t('channel.correctHint')}</p>}
    </AskDialog>
  );
}
