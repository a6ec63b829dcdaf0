import { useQuery } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import type { FormEvent } from 'react';
import { address } from '@/api/http';
import { read } from '@/api/query';
import type { Schemas } from '@/api/types';
import { noDay } from '@/api/unanswered';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { DateField } from '@/ui/date-field';
import { CheckField, ErrorSummary, FormErrors, GroupFault, SelectField, TextArea, TextField } from '@/ui/field';
import { clock, instantOf, minuteOf, partsOf } from '@/ui/slot-time';
import { UnitSelect } from '@/ui/unit-select';
import type { MyListings } from '../sell/types';
import type { Cycle } from './types';

type SlotForm = { id: string | null; unit: string; street: string; day: string; from: string; to: string; cap: string };
export type CycleValues = {
  name: string;
  opensOn: string;
  opensTime: string;
  closesOn: string;
  closesTime: string;
  note: string;
  delivers: boolean;
  listingIds: string[];
  slots: SlotForm[];
};

const mostSlots = 10;
/** A list reads 18:00 everywhere; a browser's own box of time may say 6 PM. */
const halfHours = Array.from({ length: 48 }, (_, at) => clock(at * 30));
const never = `${noDay}T00:00:00+00:00`;
const emptySlot: SlotForm = { id: null, unit: '', street: '', day: '', from: '07:00', to: '09:00', cap: '' };
export const emptyCycle: CycleValues = {
  name: '',
  opensOn: '',
  opensTime: '18:00',
  closesOn: '',
  closesTime: '18:00',
  note: '',
  delivers: false,
  listingIds: [],
  slots: [emptySlot],
};

export function valuesOf(cycle: Cycle): CycleValues {
  const [opens, closes] = [partsOf(cycle.opensAt), partsOf(cycle.closesAt)];
  return {
    name: cycle.name,
    opensOn: opens.day,
    opensTime: opens.time,
    closesOn: closes.day,
    closesTime: closes.time,
    note: cycle.note ?? '',
    delivers: cycle.delivers,
    listingIds: cycle.listingIds,
    slots: cycle.slots.map((slot) => ({
      id: slot.id,
      unit: slot.unit.code,
      street: slot.street,
      day: slot.day,
      from: clock(slot.fromMinute),
      to: clock(slot.toMinute),
      cap: slot.cap ? String(slot.cap) : '',
    })),
  };
}

/** What is sent. An instant that was not touched is sent as it was, to the microsecond. */
export function bodyOf(values: CycleValues, before?: Cycle): Schemas['CycleForm'] {
  const same = before && valuesOf(before);
  const kept = (on: 'opens' | 'closes') =>
    same && same[`${on}On`] === values[`${on}On`] && same[`${on}Time`] === values[`${on}Time`] ? before[`${on}At`] : undefined;
  return {
    name: values.name,
    opensAt: kept('opens') ?? instantOf(values.opensOn, values.opensTime) ?? never,
    closesAt: kept('closes') ?? instantOf(values.closesOn, values.closesTime) ?? never,
    note: values.note || null,
    delivers: values.delivers,
    listingIds: values.listingIds,
    slots: values.slots.map((slot) => ({
      id: slot.id,
      unit: slot.unit,
      street: slot.street,
      day: slot.day || noDay,
      fromMinute: minuteOf(slot.from),
      toMinute: minuteOf(slot.to),
      cap: slot.cap ? Number(slot.cap) : null,
    })),
  };
}

type Props = {
  values: CycleValues;
  set: (change: Partial<CycleValues>) => void;
  error: unknown;
  busy: boolean;
  submit: string;
  send: () => void;
};

/** Name, opening and closing, goods, and where and when they are picked up. */
export function CycleForm({ values, set, error, busy, submit, send }: Props) {
  const listings = useQuery(read<MyListings>(address('/api/my/listings', { status: 'published', limit: 100 }))).data?.items ?? [];
  const setSlot = (at: number, change: Partial<SlotForm>) =>
    set({ slots: values.slots.map((slot, one) => (one === at ? { ...slot, ...change } : slot)) });
  const time = (name: string, label: string, value: string, onChange: (time: string) => void) => (
    <SelectField name={name} label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      {[...new Set([...halfHours, value])].sort().map((one) => (
        <option key={one} value={one}>
          {one}
        </option>
      ))}
    </SelectField>
  );
  return (
    <FormErrors error={error}>
      <form
        noValidate
        className="grid gap-5"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          send();
        }}
      >
        <ErrorSummary error={error} />
        <TextField
          name="name"
          label={t('cycle.name')}
          hint={t('cycle.nameHint')}
          maxLength={120}
          value={values.name}
          onChange={(event) => set({ name: event.target.value })}
        />
        <div className="grid items-end gap-4 sm:grid-cols-[auto_10rem]">
          <DateField name="opensAt" label={t('cycle.opensOn')} value={values.opensOn} onChange={(opensOn) => set({ opensOn })} />
          {time('opensTime', t('cycle.time'), values.opensTime, (opensTime) => set({ opensTime }))}
        </div>
        <div className="grid items-end gap-4 sm:grid-cols-[auto_10rem]">
          <DateField name="closesAt" label={t('cycle.closesOn')} value={values.closesOn} onChange={(closesOn) => set({ closesOn })} />
          {time('closesTime', t('cycle.time'), values.closesTime, (closesTime) => set({ closesTime }))}
        </div>
        <fieldset data-field="listingIds" className="grid gap-1">
          <legend className="mb-1 font-bold">{t('cycle.goods')}</legend>
          <GroupFault name="listingIds" />
          <p className="text-ink-2">{t('cycle.goodsHint')}</p>
          {listings.map(({ id, title, producerName }) => (
            <CheckField
              key={id}
              name={`listing-${id}`}
              label={`${title} · ${producerName}`}
              checked={values.listingIds.includes(id)}
              onChange={(event) =>
                set({ listingIds: event.target.checked ? [...values.listingIds, id] : values.listingIds.filter((one) => one !== id) })
              }
            />
          ))}
        </fieldset>
        <fieldset data-field="slots" className="grid gap-4">
          <legend className="mb-1 font-bold">{t('cycle.slots')}</legend>
          <GroupFault name="slots" />
          {values.slots.map((slot, at) => (
            <div key={slot.id ?? `new ${at + 1}`} className="card grid gap-4 p-4">
              <UnitSelect name={`slots[${at}].unit`} value={slot.unit} onChange={(unit) => setSlot(at, { unit })} />
              <TextField
                name={`slots[${at}].street`}
                label={t('cycle.street')}
                maxLength={200}
                value={slot.street}
                onChange={(event) => setSlot(at, { street: event.target.value })}
              />
              <DateField name={`slots[${at}].day`} label={t('cycle.day')} value={slot.day} onChange={(day) => setSlot(at, { day })} />
              <div className="grid grid-cols-2 gap-4">
                {time(`slots[${at}].fromMinute`, t('cycle.from'), slot.from, (from) => setSlot(at, { from }))}
                {time(`slots[${at}].toMinute`, t('cycle.to'), slot.to, (to) => setSlot(at, { to }))}
              </div>
              <TextField
                name={`slots[${at}].cap`}
                label={t('cycle.cap')}
                hint={t('cycle.capHint')}
                optional
                inputMode="numeric"
                maxLength={6}
                value={slot.cap}
                onChange={(event) => setSlot(at, { cap: event.target.value.replace(/\D/g, '') })}
              />
              {values.slots.length > 1 && (
                <Button
                  look="quiet"
                  icon={<X aria-hidden size={20} />}
                  onClick={() => set({ slots: values.slots.filter((_, one) => one !== at) })}
                >
                  {t('cycle.dropSlot', { no: at + 1 })}
                </Button>
              )}
            </div>
          ))}
          {values.slots.length < mostSlots && (
            <Button
              look="quiet"
              icon={<Plus aria-hidden size={20} />}
              onClick={() => set({ slots: [...values.slots, { ...(values.slots.at(-1) ?? emptySlot), id: null }] })}
            >
              {t('cycle.addSlot')}
            </Button>
          )}
        </fieldset>
        <CheckField
          name="delivers"
          label={t('cycle.delivers')}
          checked={values.delivers}
          onChange={(event) => set({ delivers: event.target.checked })}
        />
        <TextArea
          name="note"
          label={t('cycle.note')}
          optional
          maxLength={1000}
          value={values.note}
          onChange={(event) => set({ note: event.target.value })}
        />
        <Button type="submit" busy={busy}>
          {submit}
        </Button>
      </form>
    </FormErrors>
  );
}
