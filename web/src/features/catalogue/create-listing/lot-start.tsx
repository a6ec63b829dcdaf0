import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { PackageCheck } from 'lucide-react';
import { useEffect } from 'react';
import { address } from '@/api/http';
import { read } from '@/api/query';
import type { Products, Schemas } from '@/api/types';
import { named, t } from '@/i18n';
import { weight } from '@/i18n/format';
import { ButtonLink } from '@/ui/button';
import { PagedList } from '@/ui/paged-list';
import { EmptyState, Loaded, Skeleton } from '@/ui/states';
import type { Draft } from '../sell/listing-form';
import { choosesLot, draftOfLot } from './lot-draft';

type Lots = Schemas['PageOfLotRow'];
type Story = Schemas['ReadLotResponse'];

/** Above the first question: goods that were weighed already need not be described again. */
export function FromLot() {
  return (
    <Link
      to="/ban/dang"
      search={{ lo: choosesLot }}
      className="flex min-h-14 items-center gap-4 rounded-xl border-2 border-line bg-paper p-4 font-bold text-ink hover:border-leaf-700"
    >
      <PackageCheck aria-hidden size={32} strokeWidth={1.6} className="shrink-0" />
      {t('selling.fromLot')}
    </Link>
  );
}

/** Which lot is sold, and its answers taken over. */
export function LotStart({ lot, onTaken }: { lot: string; onTaken: (draft: Draft) => void }) {
  return (
    <div className="farmer page grid max-w-2xl gap-4 py-8">
      <h1 className="text-2xl">{t('selling.fromLot')}</h1>
      {lot === choosesLot ? <Choose /> : <Take lot={lot} onTaken={onTaken} />}
    </div>
  );
}

function Choose() {
  return (
    <PagedList<Lots>
      url={address('/api/lots', { left: true })}
      empty={
        <EmptyState icon={PackageCheck} title={t('selling.noLotLeft')}>
          <ButtonLink to="/ban/lo-hang">{t('lot.title')}</ButtonLink>
        </EmptyState>
      }
    >
      {(lots) => (
        <ul className="grid gap-3">
          {lots
            .filter(({ isMine, isHeld }) => isMine && !isHeld)
            .map((lot) => (
              <li key={lot.id}>
                <Link to="/ban/dang" search={{ lo: lot.id }} className="card block min-h-14 p-4 text-ink hover:border-leaf-700">
                  <span className="block font-bold">
                    {named({ nameVi: lot.productNameVi, nameEn: lot.productNameEn })} · {weight(lot.leftGrams ?? 0)}
                  </span>
                  <span className="block text-ink-2">
                    {t('lot.one', { code: lot.code })} · {lot.producer.name}
                  </span>
                </Link>
              </li>
            ))}
        </ul>
      )}
    </PagedList>
  );
}

function Take({ lot, onTaken }: { lot: string; onTaken: (draft: Draft) => void }) {
  const story = useQuery(read<Story>(`/api/lots/${lot}`));
  const products = useQuery(read<Products>('/api/products'));
  const draft =
    story.data && products.data
      ? draftOfLot(
          story.data,
          products.data.items.find(({ code }) => code === story.data.lot.productCode),
        )
      : undefined;
  const isReady = Boolean(draft);
  // biome-ignore lint/correctness/useExhaustiveDependencies: taken once, when both answers are there; the draft is made anew at each look.
  useEffect(() => {
    if (draft) onTaken(draft);
  }, [isReady]);
  return <Loaded query={story}>{() => <Skeleton className="h-64" />}</Loaded>;
}
