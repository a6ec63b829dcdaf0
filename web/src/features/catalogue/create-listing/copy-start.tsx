import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { t } from '@/i18n';
import { ButtonLink } from '@/ui/button';
import { EmptyState, LoadError, Skeleton } from '@/ui/states';
import type { Draft } from '../sell/listing-form';
import { copyOf } from './copy-listing';

type Props = { source: string; account: string; isGrade: boolean; onCopied: (draft: Draft) => void };

/** Fetches the listing that is to be listed again, then leads to its answers. */
export function CopyStart({ source, account, isGrade, onCopied }: Props) {
  const copy = useQuery({
    queryKey: ['copy', account, source, isGrade],
    queryFn: async () => (await copyOf(source, account, isGrade)) ?? null,
    networkMode: 'always',
    retry: false,
    gcTime: 0,
    staleTime: 0,
  });
  const draft = copy.data;
  useEffect(() => {
    if (draft) onCopied(draft);
  }, [draft, onCopied]);
  if (copy.isError || draft === null)
    return (
      <div className="farmer page max-w-2xl py-8">
        <h1 className="mb-4 text-2xl">{t('selling.sameAsLast')}</h1>
        {copy.isError ? (
          <LoadError error={copy.error} retry={() => copy.refetch()} />
        ) : (
          <EmptyState title={t('goods.none')}>
            <ButtonLink to="/ban/dang">{t('selling.tile.new')}</ButtonLink>
          </EmptyState>
        )}
      </div>
    );
  return <Skeleton className="page my-8 h-64" />;
}
