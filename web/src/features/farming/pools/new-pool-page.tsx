import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Plus, X } from 'lucide-react';
import { useDraft } from '@/api/draft';
import { api } from '@/api/http';
import { useOnceKey } from '@/api/once';
import { read, refresh } from '@/api/query';
import type { Products, Schemas, Standards } from '@/api/types';
import { noDay } from '@/api/unanswered';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { DateField } from '@/ui/date-field';
import { ErrorSummary, FormErrors, GroupFault, SelectField, TextArea, TextField } from '@/ui/field';
import { MoneyInput } from '@/ui/money-input';
import { NamedOptions } from '@/ui/named-options';
import { Page } from '@/ui/page';
import { QuantityField } from '@/ui/quantity-field';
import { poolsUrl, toGrams } from './types';

type Grade = { name: string; price: number | undefined };
const mostGrades = 6;
const empty = {
  productCode: '',
  standardCode: 'none',
  cap: undefined as number | undefined,
  closesOn: '',
  deliverOn: '',
  note: '',
  grades: [{ name: 'Loại 1', price: undefined }] as Grade[],
};

/** The cooperative says what it gathers, how much at most, until when and at which price for each grade. */
export function NewPoolPage() {
  const navigate = useNavigate();
  const [form, set, clear] = useDraft('pool', empty);
  const products = useQuery(read<Products>('/api/products')).data?.items ?? [];
  const standards = useQuery(read<Standards>('/api/standards')).data?.items ?? [];
  const once = useOnceKey('pool');
  const send = useMutation({
    mutationFn: () => {
      const body: Schemas['PoolForm'] = {
        productCode: form.productCode,
        standardCode: form.standardCode,
        capGrams: toGrams(form.cap),
        // Until the end of that day in Việt Nam.
        closesAt: form.closesOn ? `${form.closesOn}T23:59:59+07:00` : `${noDay}T00:00:00+00:00`,
        deliverOn: form.deliverOn || noDay,
        note: form.note || null,
        grades: form.grades.map(({ name, price }) => ({ name, priceDongPerKilogram: price ?? -1 })),
      };
      return api.post<Schemas['OpenPoolResponse']>(poolsUrl, body, { once: once.keyFor(body) });
    },
    onSuccess: ({ id }) => {
      once.done();
      clear();
      refresh(poolsUrl);
      navigate({ to: '/ban/gom-hang/$id', params: { id } });
    },
  });
  const setGrade = (at: number, change: Partial<Grade>) =>
    set({ grades: form.grades.map((grade, one) => (one === at ? { ...grade, ...change } : grade)) });
  return (
    <div className="farmer">
      <Page narrow title={t('pool.open')} back={{ to: '/ban/gom-hang', label: t('pool.title') }}>
        <FormErrors error={send.error}>
          <form
            noValidate
            className="grid gap-5"
            onSubmit={(event) => {
              event.preventDefault();
              send.mutate();
            }}
          >
            <ErrorSummary error={send.error} />
            <SelectField
              name="productCode"
              label={t('pool.product')}
              value={form.productCode}
              onChange={(event) => set({ productCode: event.target.value })}
            >
              <option value="">{t('place.choose')}</option>
              <NamedOptions items={products} />
            </SelectField>
            <SelectField
              name="standardCode"
              label={t('pool.standard')}
              hint={t('pool.standardHint')}
              value={form.standardCode}
              onChange={(event) => set({ standardCode: event.target.value })}
            >
              <NamedOptions items={standards} />
            </SelectField>
            <QuantityField name="capGrams" label={t('pool.cap')} unit="kg" value={form.cap} onChange={(cap) => set({ cap })} />
            <fieldset className="grid gap-4">
              <legend className="mb-1 font-bold">{t('pool.grades')}</legend>
              <GroupFault name="grades" />
              {form.grades.map((grade, at) => (
                <div key={`grade ${at + 1}`} className="card grid items-end gap-4 p-4 sm:grid-cols-[1fr_1fr_auto]">
                  <TextField
                    name={`grades[${at}].name`}
                    label={t('pool.grade', { no: at + 1 })}
                    maxLength={60}
                    value={grade.name}
                    onChange={(event) => setGrade(at, { name: event.target.value })}
                  />
                  <MoneyInput
                    name={`grades[${at}].priceDongPerKilogram`}
                    label={t('pool.price')}
                    value={grade.price}
                    onChange={(price) => setGrade(at, { price })}
                  />
                  {form.grades.length > 1 && (
                    <Button
                      look="quiet"
                      aria-label={t('pool.dropGrade', { name: grade.name })}
                      onClick={() => set({ grades: form.grades.filter((_, one) => one !== at) })}
                    >
                      <X aria-hidden size={20} />
                    </Button>
                  )}
                </div>
              ))}
              {form.grades.length < mostGrades && (
                <Button
                  look="quiet"
                  icon={<Plus aria-hidden size={20} />}
                  onClick={() => set({ grades: [...form.grades, { name: `Loại ${form.grades.length + 1}`, price: undefined }] })}
                >
                  {t('pool.addGrade')}
                </Button>
              )}
            </fieldset>
            <DateField name="closesAt" label={t('pool.closesOn')} value={form.closesOn} onChange={(closesOn) => set({ closesOn })} />
            <DateField name="deliverOn" label={t('pool.deliverDay')} value={form.deliverOn} onChange={(deliverOn) => set({ deliverOn })} />
            <TextArea
              name="note"
              label={t('pool.note')}
              optional
              maxLength={500}
              value={form.note}
              onChange={(event) => set({ note: event.target.value })}
            />
            <Button type="submit" busy={send.isPending}>
              {t('pool.open')}
            </Button>
          </form>
        </FormErrors>
      </Page>
    </div>
  );
}
