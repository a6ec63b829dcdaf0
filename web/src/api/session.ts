import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, keepToken } from './http';
import { queryClient } from './query';
import type { Me, Permission } from './types';

export const meQuery = queryOptions({
  queryKey: ['/api/account/me'],
  queryFn: async ({ signal }) => {
    const me = await api.get<Me>('/api/account/me', signal);
    keepToken(me);
    return me;
  },
  staleTime: 60_000,
});

/** Who is looking; undefined until the server has said so. */
export const useMe = () => useQuery(meQuery).data;
export const may = (me: Me | undefined, permission: Permission) => me?.permissions.includes(permission) ?? false;

/** Whom the selling pages know without a network: forgotten with each change of session. */
export const sellerPlace = 'seller';

function forgetSeller() {
  try {
    localStorage.removeItem(sellerPlace);
  } catch {
    // What keeps nothing has nothing to forget.
  }
}

/** After signing in or out nothing read before may be shown again. */
export function takeSession(me: Me) {
  forgetSeller();
  keepToken(me);
  queryClient.clear();
  queryClient.setQueryData(meQuery.queryKey, me);
}

export async function signOut() {
  await api.post('/api/account/sign-out');
  forgetSeller();
  queryClient.clear();
  await queryClient.fetchQuery({ ...meQuery, staleTime: 0 });
}
