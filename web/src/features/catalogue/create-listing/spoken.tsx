import type { ReactNode } from 'react';

/** Read aloud, the fields inside are said in these words. */
export const Spoken = ({ as, children }: { as: string; children: ReactNode }) => <div data-spoken={as}>{children}</div>;
