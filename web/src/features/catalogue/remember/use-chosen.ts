import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { address } from '@/api/http';
import type { keptList } from '@/api/kept-list';
import { read } from '@/api/query';
import type { Schemas } from '@/api/types';

/** The listings of a list on this device as they stand now. What is no longer on sale drops out of the list for good. */
export function useChosen(list: ReturnType<typeof keptList>, ids: readonly string[]) {
  const answer = useQuery({
    ...read<Schemas['ShowChosenResponse']>(address('/api/listings/chosen', { id: [...ids] })),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
  });
  const { data, isPlaceholderData } = answer;
  useEffect(() => {
    if (!data || isPlaceholderData) return;
    const there = new Set(data.items.map(({ id }) => id));
    const gone = ids.filter((id) => !there.has(id));
    if (gone.length) list.drop(gone);
  }, [data, isPlaceholderData, ids, list]);
  return { ...answer, items: ids.length ? (data?.items ?? []).filter(({ id }) => ids.includes(id)) : [] };
}
