import { CloudOff } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { t } from '@/i18n';

function subscribe(tell: () => void) {
  window.addEventListener('online', tell);
  window.addEventListener('offline', tell);
  return () => {
    window.removeEventListener('online', tell);
    window.removeEventListener('offline', tell);
  };
}

export function OfflineBanner() {
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status">
      {!isOnline && (
        <p className="page flex max-w-none items-center justify-center gap-2 bg-warn-bg py-2 text-center font-bold text-warn">
          <CloudOff aria-hidden size={20} className="shrink-0" />
          {t('state.offline')}
        </p>
      )}
    </div>
  );
}
