import { createFileRoute, useRouter } from '@tanstack/react-router';
import { SignInPage } from '@/features/accounts/sign-in/sign-in-page';
import { nextPage } from '../../next-page';
import { homeOf } from '../../shell/console-nav';

export const Route = createFileRoute('/_own/dang-nhap')({ validateSearch: nextPage, component: Component });

function Component() {
  const router = useRouter();
  const { next } = Route.useSearch();
  return <SignInPage next={next} onSignedIn={(me) => router.history.push(next ?? homeOf(me)?.to ?? '/')} />;
}
