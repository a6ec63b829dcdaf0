import type { PartyKind } from '@/api/types';

/** The kinds of account anyone may open. */
export type Kind = Exclude<PartyKind, 'department'>;
export const kinds: readonly Kind[] = ['consumer', 'household', 'cooperative', 'enterprise', 'trader'];
