import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDraft } from '@/api/draft';
import { address, api } from '@/api/http';
import { useOnceKey } from '@/api/once';
import { read, refresh } from '@/api/query';
import type { Me, Members, Party, Products, Schemas } from '@/api/types';
import { nobody, noDay } from '@/api/unanswered';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { DateField } from '@/ui/date-field';
import { CheckField, ErrorSummary, FormErrors, GroupFault, SelectField, TextField } from '@/ui/field';
import { MoneyInput } from '@/ui/money-input';
import { NamedOptions } from '@/ui/named-options';
import { NumberField } from '@/ui/number-field';
import { Page } from '@/ui/page';
import type { Contract } from './types';

type Draft = {
  number: string;
  productCode: string;
  processorId: string;
  priceDong: number | undefined;
  tonnes: number | undefined;
  validFrom: string;
  validTo: string;
  householdIds: string[];
};
const empty: Draft = {
  number: '',
  productCode: '',
  processorId: '',
  priceDong: undefined,
  tonnes: undefined,
  validFrom: '',
  validTo: '',
  householdIds: [],
};

/** The hub writes the contract down; it binds nobody until both sides have signed. */
export function DraftContractPage({ me }: { me: Me }) {
  const hub = me.grants.find(({ role }) => role === 'cooperative')?.party;
  if (!hub)
    return (
      <Page title={t('contract.draft')} back={{ to: '/hop-dong', label: t('contract.title') }}>
        <p className="card p-4">{t('contract.hubDrafts')}</p>
      </Page>
    );
  return <DraftForm hub={hub} />;
}

function DraftForm({ hub }: { hub: Party }) {
  const navigate = useNavigate();
  const [form, set, clear] = useDraft('contract', empty);
  const once = useOnceKey('contract');
  const products = useQuery(read<Products>('/api/products'));
  const members = useQuery(read<Members>(`/api/cooperatives/${hub.id}/members`));
  const processors = useQuery(read<Schemas['FindPartiesResponse']>(address('/api/parties', { kind: 'enterprise' })));
  const send = useMutation({
    mutationFn: () => {
      const { tonnes, priceDong, validFrom, validTo, ...rest } = form;
      const body: Schemas['DraftContractRequest'] = {
        ...rest,
        hubId: hub.id,
        processorId: form.processorId || nobody,
        priceDong: priceDong ?? 0,
        committedGrams: Math.round((tonnes ?? 0) * 1_000_000),
        validFrom: validFrom || noDay,
        validTo: validTo || noDay,
      };
      return api.post<Contract>('/api/contracts', body, { once: once.keyFor(body) });
    },
    onSuccess: ({ id }) => {
      once.done();
      clear();
      refresh('/api/contracts');
      navigate({ to: '/hop-dong/$id', params: { id } });
    },
  });
  const toggle = (id: string, isIn: boolean) =>
    set({ householdIds: isIn ? [...form.householdIds, id] : form.householdIds.filter((one) => one !== id) });
  return (
    <Page narrow title={t('contract.draft')} lead={t('contract.draftLead')} back={{ to: '/hop-dong', label: t('contract.title') }}>
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
          <TextField
            name="number"
            label={t('contract.number')}
            hint={t('contract.numberHint')}
            value={form.number}
            maxLength={60}
            onChange={(event) => set({ number: event.target.value })}
          />
          <SelectField
            name="processorId"
            label={t('contract.processor')}
            value={form.processorId}
            onChange={(event) => set({ processorId: event.target.value })}
          >
            <option value="">{t('place.choose')}</option>
            {processors.data?.items.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
          <SelectField
            name="productCode"
            label={t('contract.product')}
            value={form.productCode}
            onChange={(event) => set({ productCode: event.target.value })}
          >
            <option value="">{t('place.choose')}</option>
            <NamedOptions items={products.data?.items} />
          </SelectField>
          <div className="grid gap-5 sm:grid-cols-2">
            <MoneyInput
              name="priceDong"
              label={t('contract.pricePerKilo')}
              value={form.priceDong}
              onChange={(priceDong) => set({ priceDong })}
            />
            <NumberField
              name="committedGrams"
              label={t('contract.volume')}
              unit={t('units.tonne')}
              value={form.tonnes}
              onChange={(tonnes) => set({ tonnes })}
            />
            <DateField
              name="validFrom"
              label={t('contract.validFrom')}
              value={form.validFrom}
              onChange={(validFrom) => set({ validFrom })}
            />
            <DateField name="validTo" label={t('contract.validTo')} value={form.validTo} onChange={(validTo) => set({ validTo })} />
          </div>
          <fieldset className="card p-4" data-field="householdIds">
            <legend className="px-1 font-bold">{t('contract.households')}</legend>
            <p className="text-sm text-ink-2">{t('contract.householdsHint', { count: form.householdIds.length })}</p>
            <GroupFault name="householdIds" />
            <div className="grid sm:grid-cols-2">
              {members.data?.items.map(({ id, name, unit }) => (
                <CheckField
                  key={id}
                  name={`household-${id}`}
                  label={
                    <>
                      {name} <span className="text-sm text-ink-2">{unit && `· ${unit.name}`}</span>
                    </>
                  }
                  checked={form.householdIds.includes(id)}
                  onChange={(event) => toggle(id, event.target.checked)}
                />
              ))}
            </div>
          </fieldset>
          <Button type="submit" busy={send.isPending}>
            {t('contract.saveDraft')}
          </Button>
        </form>
      </FormErrors>
    </Page>
  );
}
