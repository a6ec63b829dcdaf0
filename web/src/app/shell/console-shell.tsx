import { Outlet, useLocation } from '@tanstack/react-router';
import { useKeptMe } from '@/api/kept-me';
import { Skeleton } from '@/ui/states';
import { consoleLinks } from './console-links';
import { linksFor } from './console-nav';
import { ConsoleStrip } from './console-strip';
import { ToSignIn } from './to-sign-in';

/** The navigation of the consoles beside, on phones above, their pages. */
export function ConsoleShell() {
  const me = useKeptMe();
  const { pathname } = useLocation();
  if (!me) return <Skeleton className="page my-8 h-64" />;
  // What is published needs no account; the page itself says what more an officer would see.
  if (!me.signedIn && pathname === '/thong-ke') return <Outlet />;
  if (!me.signedIn) return <ToSignIn />;
  const links = linksFor(consoleLinks, me);
  return (
    <div className="mx-auto flex w-full max-w-[100rem] flex-col md:flex-row">
      {links.length > 1 && <ConsoleStrip links={links} />}
      <div className="min-w-0 grow">
        <Outlet />
      </div>
    </div>
  );
}
