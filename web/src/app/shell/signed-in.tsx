import { useQuery } from '@tanstack/react-query';
import { Navigate, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { meQuery } from '@/api/session';
import { Loaded } from '@/ui/states';

/** Pages of a signed-in caller; others sign in first and come back here. */
export function SignedIn({ children }: { children: ReactNode }) {
  const me = useQuery(meQuery);
  const { href } = useLocation();
  return (
    <Loaded query={me}>{({ signedIn }) => (signedIn ? children : <Navigate to="/dang-nhap" search={{ next: href }} replace />)}</Loaded>
  );
}
