import { createFileRoute, Outlet } from '@tanstack/react-router';
import { SellingFrame } from '@/features/catalogue/create-listing/queue/selling-frame';
import { Allowed } from '@/ui/allowed';
import { newerVersion, registerWorker } from '../../worker/register-worker';

/** Around every selling page: what is still on its way to the server, and a newer version of the pages. */
export const Route = createFileRoute('/_console/ban')({
  component: () => (
    <Allowed needs="sell">
      {(me) => (
        <SellingFrame me={me} newer={newerVersion} onOpen={registerWorker}>
          <Outlet />
        </SellingFrame>
      )}
    </Allowed>
  ),
});
