import type { Me, Party } from './types';

/** The cooperative the caller acts for. */
export const cooperativeOf = (me: Me): Party | undefined => me.grants.find(({ role }) => role === 'cooperative')?.party ?? undefined;
