import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { address } from '@/api/http';
import { read } from '@/api/query';
import type { Draft } from '../sell/listing-form';
import type { MyListings } from '../sell/types';
import { readLast } from './copy-listing';

const mine = address('/api/my/listings', { limit: 20 });

/** What this seller listed last: the phone's own memory first, then the server's. `undefined` while neither is known. */
export function useRecentGoods(account: string) {
  const [last, setLast] = useState<Draft | null>();
  const listed = useQuery(read<MyListings>(mine));
  const items = listed.data?.items ?? [];
  useEffect(() => {
    void readLast(account).then((found) => setLast(found ?? null));
  }, [account]);
  const codes = [last?.productCode, ...items.map(({ productCode }) => productCode)];
  return { last, listed, newest: items[0], codes: [...new Set(codes)].filter((code): code is string => Boolean(code)).slice(0, 6) };
}
