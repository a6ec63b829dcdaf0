import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useDraft } from '@/api/draft';
import { api } from '@/api/http';
import { takeSession } from '@/api/session';
import type { Me, Schemas } from '@/api/types';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { ErrorSummary, FormErrors, TextField } from '@/ui/field';
import { Page } from '@/ui/page';
import { toast } from '@/ui/toast';
import { DemoRoles } from './demo-roles';

export function SignInPage({ next, onSignedIn }: { next?: string; onSignedIn: (me: Me) => void }) {
  const [form, setForm, clear] = useDraft('sign-in', { login: '' });
  const [password, setPassword] = useState('');
  const [isShown, setShown] = useState(false);
  const showId = useId();
  const enter = (me: Me) => {
    takeSession(me);
    clear();
    toast(t('signIn.hello', { name: me.name }));
    onSignedIn(me);
  };
  const signIn = useMutation({
    mutationFn: () => {
      const body: Schemas['SignInRequest'] = { login: form.login.trim(), password };
      return api.post<Me>('/api/account/sign-in', body);
    },
    onSuccess: enter,
  });
  return (
    <Page title={t('signIn.title')} narrow>
      <div className="grid items-start gap-6 md:grid-cols-2">
        <form
          noValidate
          className="card grid gap-5 p-5 md:p-6"
          onSubmit={(event) => {
            event.preventDefault();
            if (!signIn.isPending) signIn.mutate();
          }}
        >
          <ErrorSummary error={signIn.error} />
          <FormErrors error={signIn.error}>
            <TextField
              name="login"
              label={t('signIn.login')}
              autoComplete="username"
              value={form.login}
              onChange={(event) => setForm({ login: event.target.value })}
            />
            <TextField
              name="password"
              label={t('signIn.password')}
              type={isShown ? 'text' : 'password'}
              autoComplete="current-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          </FormErrors>
          <label htmlFor={showId} className="-mt-3 flex min-h-11 items-center gap-3">
            <input
              id={showId}
              type="checkbox"
              className="size-5 accent-leaf-700"
              checked={isShown}
              onChange={(event) => setShown(event.target.checked)}
            />
            {t('signIn.show')}
          </label>
          <Button type="submit" wide busy={signIn.isPending}>
            {t('signIn.do')}
          </Button>
          <p className="text-ink-2">
            {t('signIn.noAccount')}{' '}
            <Link to="/dang-ky" search={{ next }} className="link">
              {t('nav.register')}
            </Link>
          </p>
        </form>
        <DemoRoles onSignedIn={enter} />
      </div>
    </Page>
  );
}
