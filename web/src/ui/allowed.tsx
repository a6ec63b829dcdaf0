import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { LockKeyhole } from 'lucide-react';
import type { ReactNode } from 'react';
import { may, meQuery } from '@/api/session';
import type { Me, Permission } from '@/api/types';
import { t } from '@/i18n';
import { ButtonLink } from './button';
import { EmptyState, Loaded } from './states';

type Props = { needs: Permission; children: ReactNode | ((me: Me) => ReactNode) };

/** The page for callers who may; for all others a friendly word instead of an empty table. The server decides again at each request. */
export function Allowed({ needs, children }: Props) {
  const query = useQuery(meQuery);
  const { href } = useLocation();
  return (
    <Loaded query={query}>
      {(me) =>
        may(me, needs) ? (
          typeof children === 'function' ? (
            children(me)
          ) : (
            children
          )
        ) : (
          <div className="page max-w-2xl py-10">
            <h1 className="sr-only">{t('console.notForYou')}</h1>
            <EmptyState icon={LockKeyhole} title={t(me.signedIn ? 'console.notForYou' : 'console.signInFirst')}>
              <p className="max-w-prose text-ink-2">{t(me.signedIn ? `console.needs.${needs}` : 'console.signInText')}</p>
              <div className="flex flex-wrap justify-center gap-3">
                {!me.signedIn && (
                  <ButtonLink to="/dang-nhap" search={{ next: href }}>
                    {t('nav.signIn')}
                  </ButtonLink>
                )}
                <ButtonLink to="/" look="quiet">
                  {t('nav.home')}
                </ButtonLink>
              </div>
            </EmptyState>
          </div>
        )
      }
    </Loaded>
  );
}
