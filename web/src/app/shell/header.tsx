import { Link } from '@tanstack/react-router';
import { Bell, CircleUserRound, LayoutDashboard, ShoppingBasket } from 'lucide-react';
import type { ReactNode } from 'react';
import { useBasket } from '@/api/basket';
import { useMe } from '@/api/session';
import { currentLocale, setLocale, t } from '@/i18n';
import { homeOf } from './console-nav';
import { SearchBox } from './search-box';

export function Header() {
  const me = useMe();
  const inBasket = useBasket().length;
  const console = homeOf(me);
  const other = currentLocale() === 'vi' ? 'en' : 'vi';
  return (
    <header className="sticky top-0 z-30 bg-leaf-900 text-white">
      <div className="page flex flex-wrap items-center gap-x-3 gap-y-2 py-2 md:h-18 md:flex-nowrap md:gap-x-5">
        <Link to="/" className="flex min-h-11 shrink-0 items-center gap-2 rounded-md">
          <img src="/favicon.svg" alt="" width={36} height={36} className="rounded-md ring-1 ring-white/25" />
          <span className="text-lg leading-tight font-bold tracking-tight whitespace-nowrap">{t('brand.name')}</span>
        </Link>
        <div className="order-last w-full min-w-0 md:order-none md:mx-auto md:w-auto md:max-w-xl md:grow md:basis-0">
          <SearchBox />
        </div>
        <nav aria-label={t('nav.account')} className="ml-auto flex shrink-0 items-center gap-1">
          <button
            type="button"
            lang={other}
            onClick={() => setLocale(other)}
            className="grid h-11 min-w-11 place-items-center rounded-md px-2 text-sm font-bold hover:bg-white/10"
            aria-label={other === 'en' ? 'English' : 'Tiếng Việt'}
          >
            {other.toUpperCase()}
          </button>
          {console && <Spot to={console.to} label={t(console.label)} icon={<LayoutDashboard aria-hidden size={22} />} wide />}
          {me?.signedIn && <Spot to="/hop-thu" label={t('nav.inbox')} count={me.unreadMessages} icon={<Bell aria-hidden size={22} />} />}
          <span className="hidden md:contents">
            <Spot to="/gio-hang" label={t('nav.basket')} count={inBasket} icon={<ShoppingBasket aria-hidden size={22} />} />
            <Spot
              to={me?.signedIn ? '/tai-khoan' : '/dang-nhap'}
              label={me?.signedIn ? (me.name ?? t('nav.me')) : t('nav.signIn')}
              icon={<CircleUserRound aria-hidden size={22} />}
              wide
            />
          </span>
        </nav>
      </div>
    </header>
  );
}

function Spot({
  to,
  label,
  icon,
  count = 0,
  wide = false,
}: {
  to: string;
  label: string;
  icon: ReactNode;
  count?: number;
  wide?: boolean;
}) {
  return (
    <Link
      to={to}
      className="relative flex h-11 min-w-11 items-center justify-center gap-2 rounded-md px-2 hover:bg-white/10"
      activeProps={{ className: 'bg-white/10' }}
    >
      {icon}
      <span className={wide ? 'max-w-40 truncate text-sm font-bold max-lg:sr-only' : 'sr-only'}>{label}</span>
      {count > 0 && (
        <span className="absolute top-0.5 right-0 grid h-5 min-w-5 place-items-center rounded-full bg-rice-500 px-1 text-xs font-bold text-ink">
          {count > 99 ? '99+' : count}
          <span className="sr-only"> {t('nav.new')}</span>
        </span>
      )}
    </Link>
  );
}
