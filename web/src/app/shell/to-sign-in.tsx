import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

/** Leads to the sign-in page and back here afterwards. Once: while that page is fetched, the address is already its own. */
export function ToSignIn() {
  const navigate = useNavigate();
  const next = useRef(useLocation().href);
  useEffect(() => {
    navigate({ to: '/dang-nhap', search: { next: next.current }, replace: true });
  }, [navigate]);
  return null;
}
