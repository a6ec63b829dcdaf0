import { useState } from 'react';
import { Problem } from '@/api/problem';
import type { PricedBasket } from '@/api/types';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { ErrorSummary, FormErrors, TextArea, TextField } from '@/ui/field';
import { Page } from '@/ui/page';
import { UnitSelect } from '@/ui/unit-select';
import type { DeliverTo } from './checkout-page';
import { type Chosen, isAllPickedUp, PickUpChoice, unchosen } from './pick-up-choice';

type Props = {
  priced: PricedBasket;
  chosen: Chosen;
  choose: (chosen: Chosen) => void;
  value: DeliverTo;
  onChange: (change: Partial<DeliverTo>) => void;
  error: unknown;
  onDone: () => void;
};

/** Says what is missing before anything is sent, in the words the server would use. */
function missing(value: DeliverTo, priced: PricedBasket, chosen: Chosen): Problem | undefined {
  const needsHome = !isAllPickedUp(priced, chosen);
  const lacking = unchosen(priced, chosen)[0];
  const errors = {
    ...(!value.name.trim() && { 'deliverTo.name': ['order.name_required'] }),
    ...(!/^[+\d][\d\s.-]{8,14}$/.test(value.phone.trim()) && { 'deliverTo.phone': ['order.phone'] }),
    ...(needsHome && !value.unit && { 'deliverTo.unit': ['order.unit_required'] }),
    ...(needsHome && !value.street.trim() && { 'deliverTo.street': ['order.street_required'] }),
    ...(lacking && { pickUps: ['order.pick_up_required'] }),
  };
  return Object.keys(errors).length ? new Problem(400, 'request.invalid', errors, { cycle: lacking?.name }) : undefined;
}

export function AddressStep({ priced, chosen, choose, value, onChange, error, onDone }: Props) {
  const [lacking, setLacking] = useState<Problem>();
  const shown = lacking ?? error;
  return (
    <Page
      narrow
      title={t('checkout.where')}
      lead={t('checkout.stepOf', { number: 1, count: 3 })}
      back={{ to: '/gio-hang', label: t('basket.title') }}
    >
      <form
        noValidate
        className="card grid gap-5 p-5 md:p-6"
        onSubmit={(event) => {
          event.preventDefault();
          const lack = missing(value, priced, chosen);
          setLacking(lack);
          if (lack) return;
          onChange(value);
          onDone();
        }}
      >
        <ErrorSummary error={shown} />
        <FormErrors error={shown}>
          <div className="grid gap-5 sm:grid-cols-2">
            <TextField
              name="deliverTo.name"
              label={t('checkout.name')}
              autoComplete="name"
              value={value.name}
              onChange={(event) => onChange({ name: event.target.value })}
            />
            <TextField
              name="deliverTo.phone"
              label={t('checkout.phone')}
              hint={t('checkout.phoneHint')}
              type="tel"
              autoComplete="tel"
              value={value.phone}
              onChange={(event) => onChange({ phone: event.target.value })}
            />
          </div>
          <PickUpChoice priced={priced} chosen={chosen} choose={choose} />
          {!isAllPickedUp(priced, chosen) && (
            <>
              <UnitSelect name="deliverTo.unit" value={value.unit} onChange={(unit) => onChange({ unit })} />
              <TextField
                name="deliverTo.street"
                label={t('checkout.street')}
                autoComplete="street-address"
                value={value.street}
                onChange={(event) => onChange({ street: event.target.value })}
              />
            </>
          )}
          <TextArea
            name="deliverTo.note"
            optional
            rows={2}
            label={t('checkout.note')}
            hint={t('checkout.noteHint')}
            value={value.note}
            onChange={(event) => onChange({ note: event.target.value })}
          />
        </FormErrors>
        <Button type="submit" className="sm:justify-self-start sm:px-10">
          {t('action.next')}
        </Button>
      </form>
    </Page>
  );
}
