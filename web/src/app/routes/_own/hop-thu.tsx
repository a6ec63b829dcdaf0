import { createFileRoute } from '@tanstack/react-router';
import { InboxPage } from '@/features/platform/inbox/inbox-page';
import { SignedIn } from '../../shell/signed-in';

export const Route = createFileRoute('/_own/hop-thu')({ component: Component });

function Component() {
  return (
    <SignedIn>
      <InboxPage />
    </SignedIn>
  );
}
