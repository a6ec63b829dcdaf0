import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { t } from '@/i18n';
import { Toaster } from '@/ui/toast';
import { BottomBar } from './bottom-bar';
import { Footer } from './footer';
import { Header } from './header';
import { OfflineBanner } from './offline-banner';

/** What stands around every page. A navigation moves the focus to the new page, as a fresh document would. */
export function AppShell() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <div className="flex min-h-dvh flex-col">
      <a href="#main" className="absolute -top-24 left-4 z-50 rounded-md bg-white px-4 py-3 font-bold focus:top-3">
        {t('nav.skip')}
      </a>
      <Header />
      <OfflineBanner />
      <main id="main" ref={main} tabIndex={-1} className="grow">
        <Outlet />
      </main>
      <Footer />
      <BottomBar />
      <Toaster />
    </div>
  );
}
