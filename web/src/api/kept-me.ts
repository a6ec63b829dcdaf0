import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Problem } from './problem';
import { queryClient } from './query';
import { meQuery, sellerPlace } from './session';
import type { Me } from './types';

/**
 * Who sells on this device, so that the selling pages open without a network. No token: the server decides again with every request.
 * Forgotten when the server says that nobody is signed in.
 */
export function useKeptMe(): Me | undefined {
  const { data: me, failureReason, isFetchedAfterMount } = useQuery(meQuery);
  useEffect(() => {
    if (me && isFetchedAfterMount && !failureReason) keep(me);
  }, [me, isFetchedAfterMount, failureReason]);
  const isCutOff = failureReason instanceof Problem && failureReason.status === 0;
  useEffect(() => {
    if (me || !(isCutOff || !navigator.onLine)) return;
    const known = kept();
    // As old as can be: the next connection asks again.
    if (known) queryClient.setQueryData(meQuery.queryKey, known, { updatedAt: 1 });
  }, [me, isCutOff]);
  return me;
}

function keep(me: Me) {
  try {
    if (me.signedIn && me.permissions.includes('sell'))
      localStorage.setItem(sellerPlace, JSON.stringify({ ...me, antiforgeryToken: '', unreadMessages: 0 }));
    else localStorage.removeItem(sellerPlace);
  } catch {
    // A browser that keeps nothing sells with a network only.
  }
}

function kept(): Me | undefined {
  try {
    return JSON.parse(localStorage.getItem(sellerPlace) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}
