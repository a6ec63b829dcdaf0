/** The kinds of account anyone may open. */
export const kinds = ['consumer', 'household', 'cooperative', 'enterprise', 'trader'] as const;
export type Kind = (typeof kinds)[number];
