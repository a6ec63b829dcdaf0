import { useEffect, useMemo } from 'react';
import { t } from '@/i18n';
import { TileGrid } from '@/ui/product-tile';
import { seen } from './device-lists';
import { useChosen } from './use-chosen';

const mostShown = 4;

/** What was looked at on this device before this page; nothing of it leaves the device but the question what it costs now. */
export default function SeenListings({ id }: { id: string }) {
  const all = seen.useAll();
  const before = useMemo(() => all.filter((one) => one !== id).slice(0, mostShown), [all, id]);
  useEffect(() => seen.add(id), [id]);
  const { items } = useChosen(seen, before);
  if (items.length === 0) return null;
  return (
    <section className="mt-12">
      <div className="mb-4 flex flex-wrap items-end justify-between gap-4">
        <h2 className="text-xl md:text-2xl">{t('remember.seen')}</h2>
        <button type="button" onClick={seen.clear} className="link min-h-11">
          {t('remember.forget')}
        </button>
      </div>
      <TileGrid listings={items} />
    </section>
  );
}
