import { Link, useLocation } from '@tanstack/react-router';
import { CloudUpload, RefreshCw } from 'lucide-react';
import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import type { Me } from '@/api/types';
import { t } from '@/i18n';
import { useQueue, useSender } from './use-queue';

type Newer = { isThere: () => boolean; subscribe: (listener: () => void) => () => void; use: () => void };
type Props = { me: Me; newer: Newer; onOpen: () => Promise<void>; children: ReactNode };

const line = 'farmer flex min-h-14 w-full items-center justify-center gap-3 border-b border-line px-4 py-2 text-center font-bold';

/** Sends what waits while a selling page is open, and says above each of them how much still does. */
export function SellingFrame({ me, newer, onOpen, children }: Props) {
  const isNewer = useSyncExternalStore(newer.subscribe, newer.isThere);
  const { pathname } = useLocation();
  useEffect(() => {
    void onOpen();
  }, [onOpen]);
  useSender(me.accountId);
  const items = useQueue(me.accountId)?.filter(({ state }) => state !== 'sent') ?? [];
  const stuck = items.filter(({ state }) => state === 'refused' || state === 'signIn').length;
  return (
    <>
      <div role="status">
        {items.length > 0 && pathname !== '/ban/cho-gui' && (
          <Link to="/ban/cho-gui" className={`${line} ${stuck > 0 ? 'bg-error-bg text-error' : 'bg-warn-bg text-warn'} underline`}>
            <CloudUpload aria-hidden size={24} className="shrink-0" />
            {stuck > 0 ? t('queue.stuck', { count: stuck }) : t('queue.waitingCount', { count: items.length })}
          </Link>
        )}
      </div>
      {isNewer && (
        <button type="button" className={`${line} bg-info-bg text-info underline`} onClick={newer.use}>
          <RefreshCw aria-hidden size={22} className="shrink-0" />
          {t('queue.newerVersion')}
        </button>
      )}
      {children}
    </>
  );
}
