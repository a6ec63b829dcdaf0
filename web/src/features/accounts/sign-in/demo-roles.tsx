import { useMutation, useQuery } from '@tanstack/react-query';
import { ChevronRight } from 'lucide-react';
import { api } from '@/api/http';
import { read } from '@/api/query';
import type { DemoAccounts, Me, Schemas } from '@/api/types';
import { t } from '@/i18n';
import { ErrorSummary } from '@/ui/field';

/** One tap signs in as a role of the demo scene. Outside Development the server knows no such address, and nothing is shown. */
export function DemoRoles({ onSignedIn }: { onSignedIn: (me: Me) => void }) {
  const accounts = useQuery({ ...read<DemoAccounts>('/api/account/demo-accounts'), retry: false });
  const enter = useMutation({
    mutationFn: (login: string) => api.post<Me>('/api/account/demo-sign-in', { login } satisfies Schemas['DemoSignInRequest']),
    onSuccess: onSignedIn,
  });
  if (!accounts.data?.items.length) return null;
  return (
    <section className="grid gap-3 rounded-lg border border-dashed border-control bg-sand p-5">
      <div>
        <h2 className="text-lg">{t('signIn.demo')}</h2>
        <p className="text-sm text-ink-2">{t('signIn.demoText')}</p>
      </div>
      <ErrorSummary error={enter.error} />
      <ul className="grid gap-2">
        {accounts.data.items.map((account) => (
          <li key={account.login}>
            <button
              type="button"
              disabled={enter.isPending}
              onClick={() => enter.mutate(account.login)}
              className="flex min-h-12 w-full items-center justify-between gap-3 rounded-md border border-line bg-white px-4 py-2 text-left hover:border-leaf-700 hover:bg-leaf-50"
            >
              <span>
                <strong className="block leading-snug">{account.label}</strong>
                <span className="text-sm text-ink-2">{t(`role.${account.role}`)}</span>
              </span>
              <ChevronRight aria-hidden size={20} className="shrink-0 text-leaf-700" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
