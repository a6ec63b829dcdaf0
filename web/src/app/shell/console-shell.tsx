import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useKeptMe } from '@/api/kept-me';
import { t } from '@/i18n';
import { Skeleton } from '@/ui/states';
import { consoleLinks } from './console-links';
import { linksFor } from './console-nav';
import { ToSignIn } from './to-sign-in';

// The first page of a console is not "open" while one below it is.
const roots = ['/ban', '/htx', '/thong-ke', '/dao-tao'];

/** Side navigation from a tablet's width on, a row that scrolls on phones. */
export function ConsoleShell() {
  const me = useKeptMe();
  const { pathname } = useLocation();
  const row = useRef<HTMLUListElement>(null);
  // On a phone the row is wider than the window: the open page's own link comes into sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page has a link of its own
  useEffect(() => {
    const open = row.current?.querySelector<HTMLElement>('[aria-current=page]');
    if (row.current && open) row.current.scrollLeft = open.offsetLeft - 16;
  }, [pathname, me]);
  if (!me) return <Skeleton className="page my-8 h-64" />;
  // What is published needs no account; the page itself says what more an officer would see.
  if (!me.signedIn && pathname === '/thong-ke') return <Outlet />;
  if (!me.signedIn) return <ToSignIn />;
  const links = linksFor(consoleLinks, me);
  return (
    <div className="mx-auto flex w-full max-w-[100rem] flex-col md:flex-row">
      {links.length > 1 && (
        <nav aria-label={t('nav.console')} className="border-line bg-white print:hidden md:w-60 md:shrink-0 md:border-r">
          <ul ref={row} className="relative flex gap-1 overflow-x-auto p-2 md:sticky md:top-20 md:flex-col md:p-4">
            {links.map(({ to, label, icon: Icon }) => (
              <li key={to}>
                <Link
                  to={to}
                  className="flex min-h-11 items-center gap-3 rounded-md px-3 whitespace-nowrap text-ink-2 hover:bg-leaf-50 hover:text-ink"
                  activeProps={{ className: 'bg-leaf-100 font-bold !text-leaf-900' }}
                  activeOptions={{ exact: roots.includes(to) }}
                >
                  <Icon aria-hidden size={20} className="shrink-0" />
                  {t(label)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <div className="min-w-0 grow">
        <Outlet />
      </div>
    </div>
  );
}
