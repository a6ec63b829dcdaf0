import { Link } from '@tanstack/react-router';
import { useMe } from '@/api/session';
import { t } from '@/i18n';

export function Footer() {
  const isKnown = useMe()?.signedIn;
  return (
    <footer className="mt-12 border-t border-line bg-white">
      <div className="page flex flex-wrap items-start justify-between gap-6 py-8 text-ink-2">
        <div className="max-w-sm">
          <p className="font-bold text-ink">{t('brand.name')}</p>
          <p className="text-sm">{t('brand.promise')}</p>
        </div>
        <nav aria-label={t('nav.footer')}>
          <ul className="flex flex-wrap gap-x-6">
            {(
              [
                ['/truy-xuat', 'nav.trace'],
                ['/tra-ma-vung', 'nav.siteCodes'],
                ['/san-pham-ocop', 'nav.ocop'],
                ['/xep-hang', 'nav.ranking'],
                ['/ho-tro', 'nav.help'],
                ['/dang-ky', 'nav.register'],
              ] as const
            )
              .filter(([to]) => !(isKnown && to === '/dang-ky'))
              .map(([to, label]) => (
                <li key={to}>
                  <Link to={to} className="link inline-flex min-h-11 items-center">
                    {t(label)}
                  </Link>
                </li>
              ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
