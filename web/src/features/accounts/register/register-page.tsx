import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useDraft } from '@/api/draft';
import { api } from '@/api/http';
import { takeSession } from '@/api/session';
import type { Me, Schemas } from '@/api/types';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { CheckField, ErrorSummary, FormErrors, TextField } from '@/ui/field';
import { Page } from '@/ui/page';
import { UnitSelect } from '@/ui/unit-select';
import { KindChoice } from './kind-choice';
import type { Kind } from './kinds';

type Form = { kind: Kind; name: string; partyName: string; taxCode: string; phone: string; email: string; unit: string; consent: boolean };
const empty: Form = { kind: 'consumer', name: '', partyName: '', taxCode: '', phone: '', email: '', unit: '', consent: false };

/** Opening an account. The password alone is not kept in the draft. */
export function RegisterPage({ kind, next, onSignedIn }: { kind?: Kind; next?: string; onSignedIn: (me: Me) => void }) {
  const [form, set, clear] = useDraft('register', kind ? { ...empty, kind } : empty);
  const [password, setPassword] = useState('');
  const register = useMutation({
    mutationFn: () => {
      const { partyName, taxCode, email, ...rest } = form;
      const ofParty = named(form.kind) ? { partyName: partyName.trim(), ...(taxCode.trim() && { taxCode: taxCode.trim() }) } : {};
      const body: Schemas['RegisterRequest'] = { ...rest, ...ofParty, ...(email.trim() && { email: email.trim() }), password };
      return api.post<Me>('/api/account/register', body);
    },
    onSuccess: (me) => {
      takeSession(me);
      clear();
      onSignedIn(me);
    },
  });
  const party = named(form.kind);
  return (
    <Page title={t('register.title')} narrow>
      <form
        noValidate
        className="grid gap-6"
        onSubmit={(event) => {
          event.preventDefault();
          if (!register.isPending) register.mutate();
        }}
      >
        <ErrorSummary error={register.error} />
        <FormErrors error={register.error}>
          <KindChoice value={form.kind} onChange={(kind) => set({ kind })} />
          <div className="card grid gap-5 p-5 md:p-6">
            {party && (
              <div className="grid gap-5 sm:grid-cols-2">
                <TextField
                  name="partyName"
                  label={t(`register.partyName.${party}`)}
                  autoComplete="organization"
                  value={form.partyName}
                  onChange={(event) => set({ partyName: event.target.value })}
                />
                <TextField
                  name="taxCode"
                  optional
                  label={t('register.taxCode')}
                  inputMode="numeric"
                  value={form.taxCode}
                  onChange={(event) => set({ taxCode: event.target.value })}
                />
              </div>
            )}
            <TextField
              name="name"
              label={t('register.name')}
              autoComplete="name"
              value={form.name}
              onChange={(event) => set({ name: event.target.value })}
            />
            <div className="grid gap-5 sm:grid-cols-2">
              <TextField
                name="phone"
                label={t('register.phone')}
                type="tel"
                autoComplete="tel"
                value={form.phone}
                onChange={(event) => set({ phone: event.target.value })}
              />
              <TextField
                name="email"
                optional
                label={t('register.email')}
                type="email"
                autoComplete="email"
                value={form.email}
                onChange={(event) => set({ email: event.target.value })}
              />
            </div>
            <TextField
              name="password"
              label={t('register.password')}
              hint={t('register.passwordHint')}
              type="password"
              autoComplete="new-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
            <UnitSelect name="unit" hint={t('register.place')} value={form.unit} onChange={(unit) => set({ unit })} />
            <CheckField
              name="consent"
              label={t('register.consent')}
              checked={form.consent}
              onChange={(event) => set({ consent: event.target.checked })}
            />
          </div>
        </FormErrors>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <Button type="submit" busy={register.isPending} className="w-full sm:w-auto sm:px-10">
            {t('register.do')}
          </Button>
          <p className="text-ink-2">
            {t('register.have')}{' '}
            <Link to="/dang-nhap" search={{ next }} className="link">
              {t('nav.signIn')}
            </Link>
          </p>
        </div>
      </form>
    </Page>
  );
}

const named = (kind: Kind) => (kind === 'consumer' || kind === 'household' ? undefined : kind);
