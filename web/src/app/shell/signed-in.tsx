import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { meQuery } from '@/api/session';
import { Loaded } from '@/ui/states';
import { ToSignIn } from './to-sign-in';

/** Pages of a signed-in caller; others sign in first and come back here. */
export function SignedIn({ children }: { children: ReactNode }) {
  const me = useQuery(meQuery);
  return <Loaded query={me}>{({ signedIn }) => (signedIn ? children : <ToSignIn />)}</Loaded>;
}
