import { Link } from '@tanstack/react-router';
import { CircleUserRound, House, Package, Search, ShoppingBasket, Store } from 'lucide-react';
import { useBasket } from '@/api/basket';
import { may, useMe } from '@/api/session';
import { t } from '@/i18n';

/** The places of a phone, within reach of a thumb; who may sell has one more. */
export function BottomBar() {
  const me = useMe();
  const inBasket = useBasket().length;
  const places = [
    { to: '/', label: t('nav.home'), icon: House },
    { to: '/tim', label: t('nav.search'), icon: Search },
    { to: '/gio-hang', label: t('nav.basket'), icon: ShoppingBasket, count: inBasket },
    { to: '/don-hang', label: t('nav.orders'), icon: Package },
    ...(may(me, 'sell') ? [{ to: '/ban', label: t('nav.sell'), icon: Store }] : []),
    { to: me?.signedIn ? '/tai-khoan' : '/dang-nhap', label: t('nav.me'), icon: CircleUserRound },
  ];
  return (
    <nav
      aria-label={t('nav.main')}
      className="sticky bottom-0 z-30 border-t border-line bg-white pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="grid auto-cols-fr grid-flow-col">
        {places.map(({ to, label, icon: Icon, count = 0 }) => (
          <li key={label}>
            <Link
              to={to}
              className="relative grid min-h-14 justify-items-center gap-0.5 pt-2 pb-1 text-xs text-ink-2"
              activeProps={{ className: 'font-bold !text-leaf-700' }}
              activeOptions={{ exact: to === '/', includeSearch: false }}
            >
              <Icon aria-hidden size={24} />
              {label}
              {count > 0 && (
                <span className="absolute top-1 left-1/2 ml-1.5 grid h-5 min-w-5 place-items-center rounded-full bg-price px-1 font-bold text-white">
                  {count}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
