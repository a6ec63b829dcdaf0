import { createFileRoute, useRouter } from '@tanstack/react-router';
import { type Kind, kinds } from '@/features/accounts/register/kinds';
import { RegisterPage } from '@/features/accounts/register/register-page';
import { nextPage } from '../../next-page';
import { homeOf } from '../../shell/console-nav';

export const Route = createFileRoute('/_own/dang-ky')({
  validateSearch: (search: Record<string, unknown>): { next?: string; kind?: Kind } => {
    const kind = kinds.find((one) => one === search.kind);
    return { ...nextPage(search), ...(kind && { kind }) };
  },
  component: Component,
});

function Component() {
  const router = useRouter();
  const { next, kind } = Route.useSearch();
  return <RegisterPage next={next} kind={kind} onSignedIn={(me) => router.history.push(next ?? homeOf(me)?.to ?? '/')} />;
}
