import { createFileRoute } from '@tanstack/react-router';
import { WatchesPage } from '@/features/catalogue/watch/watches-page';
import { SignedIn } from '../../shell/signed-in';

export const Route = createFileRoute('/_own/theo-doi')({
  component: () => (
    <SignedIn>
      <WatchesPage />
    </SignedIn>
  ),
});
