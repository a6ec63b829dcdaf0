import { useSyncExternalStore } from 'react';
import { t } from '@/i18n';
import { CommitmentText } from '@/ui/commitment';
import { CheckField } from '@/ui/field';

function subscribe(tell: () => void) {
  addEventListener('online', tell);
  addEventListener('offline', tell);
  return () => {
    removeEventListener('online', tell);
    removeEventListener('offline', tell);
  };
}

/** Without a network nobody can say whether a commitment stands: it may be given here and goes ahead of the listing. Given twice it stands once. */
export function OfflineCommitment({ isGiven, set }: { isGiven: boolean; set: (isGiven: boolean) => void }) {
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  if (isOnline && !isGiven) return null;
  return (
    <section aria-labelledby="offline-commitment" className="card mt-4 grid gap-3 border-2 border-rice-500 p-4">
      <h2 id="offline-commitment" className="text-lg">
        {t('certificates.commitTitle')}
      </h2>
      <p>{t('selling.commitOffline')}</p>
      <CommitmentText />
      <CheckField
        name="commits"
        label={<b>{t('certificates.commit')}</b>}
        checked={isGiven}
        onChange={(event) => set(event.target.checked)}
      />
    </section>
  );
}
