import { useMutation, useQuery } from '@tanstack/react-query';
import { type LinkProps, Navigate } from '@tanstack/react-router';
import { BellRing, ChevronRight, Handshake, Inbox, LogOut, type LucideIcon, MessageCircleQuestion, Package, QrCode } from 'lucide-react';
import type { ReactNode } from 'react';
import { may, meQuery, signOut } from '@/api/session';
import type { Me } from '@/api/types';
import { t } from '@/i18n';
import { Button, ButtonLink } from '@/ui/button';
import { Page } from '@/ui/page';
import { Loaded } from '@/ui/states';
import { Tag } from '@/ui/tags';

type Props = { onSignedOut: () => void; console?: { to: LinkProps['to']; label: string } };

export function AccountPage({ onSignedOut, console }: Props) {
  const me = useQuery(meQuery);
  const leave = useMutation({ mutationFn: signOut, onSuccess: onSignedOut });
  return (
    <Loaded query={me}>
      {(data) =>
        data.signedIn ? (
          <Page
            narrow
            title={data.name ?? t('me.title')}
            actions={
              <Button look="quiet" busy={leave.isPending} icon={<LogOut aria-hidden size={18} />} onClick={() => leave.mutate()}>
                {t('me.signOut')}
              </Button>
            }
          >
            <Roles me={data} />
            {console && (
              <ButtonLink to={console.to} className="mt-4 w-full sm:w-auto">
                {console.label}
                <ChevronRight aria-hidden size={18} />
              </ButtonLink>
            )}
            <h2 className="mt-8 mb-3 text-lg">{t('me.places')}</h2>
            <ul className="card divide-y divide-line/70">
              <Place to="/don-hang" icon={Package}>
                {t('order.mine')}
              </Place>
              <Place to="/hop-thu" icon={Inbox}>
                {t('inbox.title')} {data.unreadMessages > 0 && <Tag tone="wait">{data.unreadMessages}</Tag>}
              </Place>
              {may(data, 'buy') && (
                <Place to="/theo-doi" icon={BellRing}>
                  {t('nav.watches')}
                </Place>
              )}
              {data.grants.some(({ role }) => role === 'household') && (
                <Place to="/ban/hop-tac-xa" icon={Handshake}>
                  {t('me.cooperatives')}
                </Place>
              )}
              <Place to="/truy-xuat" icon={QrCode}>
                {t('nav.trace')}
              </Place>
              <Place to="/ho-tro" icon={MessageCircleQuestion}>
                {t('nav.help')}
              </Place>
            </ul>
          </Page>
        ) : (
          <Navigate to="/dang-nhap" search={{ next: '/tai-khoan' }} replace />
        )
      }
    </Loaded>
  );
}

function Roles({ me }: { me: Me }) {
  return (
    <ul aria-label={t('me.roles')} className="card divide-y divide-line/70">
      {me.grants.map((grant) => (
        <li key={grant.role + (grant.party?.id ?? grant.unit?.code)} className="flex flex-wrap items-center gap-3 p-4">
          <Tag tone="good">{t(`role.${grant.role}`)}</Tag>
          <span>{[grant.party?.name, grant.unit?.name].filter(Boolean).join(' · ')}</span>
        </li>
      ))}
    </ul>
  );
}

function Place({ to, icon: Icon, children }: { to: LinkProps['to']; icon: LucideIcon; children: ReactNode }) {
  return (
    <li>
      <ButtonLink to={to} look="plain" wide className="!justify-start !rounded-none !px-4 !font-normal !text-ink">
        <Icon aria-hidden size={22} className="text-leaf-700" />
        <span className="flex grow items-center gap-2">{children}</span>
        <ChevronRight aria-hidden size={18} className="text-ink-2" />
      </ButtonLink>
    </li>
  );
}
