import { createFileRoute, type LinkProps } from '@tanstack/react-router';
import { useMe } from '@/api/session';
import { AccountPage } from '@/features/accounts/my-account/account-page';
import { t } from '@/i18n';
import { homeOf } from '../../shell/console-nav';
import { SignedIn } from '../../shell/signed-in';

export const Route = createFileRoute('/_own/tai-khoan')({ component: Component });

function Component() {
  const navigate = Route.useNavigate();
  const home = homeOf(useMe());
  return (
    <SignedIn>
      <AccountPage console={home && { to: home.to as LinkProps['to'], label: t(home.label) }} onSignedOut={() => navigate({ to: '/' })} />
    </SignedIn>
  );
}
