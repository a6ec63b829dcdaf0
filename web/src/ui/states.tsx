import type { UseQueryResult } from '@tanstack/react-query';
import { CloudOff, Compass, type LucideIcon, RotateCw, Sprout } from 'lucide-react';
import type { ReactNode } from 'react';
import { messageOf, Problem } from '@/api/problem';
import { t } from '@/i18n';
import { Button, ButtonLink } from './button';
import { useTitle } from './page';

export function EmptyState({ icon: Icon = Sprout, title, children }: { icon?: LucideIcon; title: string; children?: ReactNode }) {
  return (
    <div className="grid justify-items-center gap-3 rounded-xl border border-dashed border-line bg-white px-6 py-12 text-center">
      <span className="grid size-16 place-items-center rounded-full bg-leaf-100 text-leaf-700">
        <Icon aria-hidden size={30} strokeWidth={1.75} />
      </span>
      <p className="text-lg font-bold">{title}</p>
      {children}
    </div>
  );
}

export const Skeleton = ({ className = '' }: { className?: string }) => (
  <span aria-hidden className={`block animate-pulse rounded-md bg-line/60 ${className}`} />
);

export function SkeletonTiles({ count = 8 }: { count?: number }) {
  return (
    <div role="status" aria-label={t('state.loading')} className="grid grid-cols-2 gap-3 sm:grid-cols-3 sm:gap-4 lg:grid-cols-4">
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className="card grid gap-2 overflow-hidden pb-4">
          <Skeleton className="aspect-[4/3] rounded-none" />
          <Skeleton className="mx-3 h-5" />
          <Skeleton className="mx-3 h-4 w-1/2" />
          <Skeleton className="mx-3 h-6 w-2/3" />
        </div>
      ))}
    </div>
  );
}

/** There is no such page, or no such thing on it any more. */
export function NothingHere() {
  useTitle(t('notFound.title'));
  return (
    <div className="page max-w-2xl py-10">
      <h1 className="sr-only">{t('notFound.title')}</h1>
      <EmptyState icon={Compass} title={t('notFound.title')}>
        <p className="text-ink-2">{t('notFound.text')}</p>
        <div className="flex flex-wrap justify-center gap-3">
          <ButtonLink to="/">{t('nav.home')}</ButtonLink>
          <ButtonLink to="/tim" look="quiet">
            {t('nav.search')}
          </ButtonLink>
        </div>
      </EmptyState>
    </div>
  );
}

/** What a failed read looks like, with a way to try again. */
export function LoadError({ error, retry }: { error: unknown; retry?: () => void }) {
  const isOffline = error instanceof Problem && error.status === 0;
  return (
    <div role="alert">
      <EmptyState icon={isOffline ? CloudOff : Sprout} title={messageOf(error)}>
        {retry && (
          <Button look="quiet" icon={<RotateCw aria-hidden size={18} />} onClick={retry}>
            {t('state.retry')}
          </Button>
        )}
      </EmptyState>
    </div>
  );
}

/** Loading, failed, there: each page says only what it shows when it is there. */
export function Loaded<T>({
  query,
  loading,
  children,
}: {
  query: UseQueryResult<T>;
  loading?: ReactNode;
  children: (data: T) => ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  if (query.error instanceof Problem && query.error.status === 404) return <NothingHere />;
  if (query.isError) return <LoadError error={query.error} retry={() => query.refetch()} />;
  return (
    loading ?? (
      <div role="status" aria-label={t('state.loading')} className="grid gap-3 py-4">
        <Skeleton className="h-8 w-1/3" />
        <Skeleton className="h-24" />
        <Skeleton className="h-24" />
      </div>
    )
  );
}
