import { Link, useLocation } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { t } from '@/i18n';
import type { ConsoleLink } from './console-nav';
import './console-strip.css';

// The first page of a console is not "open" while one below it is.
const roots = ['/ban', '/htx', '/thong-ke', '/dao-tao'];
const chevron = 'pointer-events-none absolute inset-y-0 flex items-center text-leaf-700 md:hidden';

/** A column from a tablet's width on, on phones a row that scrolls: it shows that it goes on, and the open page's own link. */
export function ConsoleStrip({ links }: { links: readonly ConsoleLink[] }) {
  const { pathname } = useLocation();
  const row = useRef<HTMLUListElement>(null);
  const [beyond, setBeyond] = useState({ before: false, after: false });
  const look = useCallback(() => {
    if (!row.current) return;
    const { scrollLeft, scrollWidth, clientWidth } = row.current;
    setBeyond({ before: scrollLeft > 8, after: scrollLeft + clientWidth < scrollWidth - 8 });
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page has a link of its own
  useEffect(() => {
    const open = row.current?.querySelector<HTMLElement>('[aria-current=page]');
    if (row.current && open) row.current.scrollLeft = open.offsetLeft - (row.current.clientWidth - open.offsetWidth) / 2;
    look();
  }, [pathname, links.length, look]);
  useEffect(() => {
    window.addEventListener('resize', look);
    // Letters that come late make the row longer.
    void document.fonts?.ready.then(look);
    return () => window.removeEventListener('resize', look);
  }, [look]);
  return (
    <nav aria-label={t('nav.console')} className="relative border-line bg-white print:hidden md:w-60 md:shrink-0 md:border-r">
      <ul
        ref={row}
        onScroll={look}
        data-before={beyond.before || undefined}
        data-after={beyond.after || undefined}
        className="console-strip relative flex gap-1 overflow-x-auto p-2 md:sticky md:top-20 md:flex-col md:p-4"
      >
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
      {beyond.before && (
        <span className={`${chevron} left-0`}>
          <ChevronLeft aria-hidden size={24} />
        </span>
      )}
      {beyond.after && (
        <span className={`${chevron} right-0`}>
          <ChevronRight aria-hidden size={24} />
        </span>
      )}
    </nav>
  );
}
