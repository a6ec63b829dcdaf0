import { useQuery } from '@tanstack/react-query';
import type { LinkProps } from '@tanstack/react-router';
import { Camera, ClipboardList, FileSignature, FileUp, type LucideIcon, Package, Users } from 'lucide-react';
import { cooperativeOf } from '@/api/cooperative';
import { address } from '@/api/http';
import { type Paged, read } from '@/api/query';
import type { Me, Members } from '@/api/types';
import { t } from '@/i18n';
import { ButtonLink } from '@/ui/button';
import { Page } from '@/ui/page';
import { NoCooperative } from './no-cooperative';

const shown = 100;

/** What waits in the cooperative today, each figure a way to its list. */
export function CooperativePage({ me }: { me: Me }) {
  const cooperative = cooperativeOf(me);
  if (!cooperative) return <NoCooperative />;
  return (
    <Page
      title={cooperative.name}
      lead={t('cooperative.lead')}
      actions={
        <>
          <ButtonLink to="/ban/dang" icon={<Camera aria-hidden size={20} />}>
            {t('cooperative.listFor')}
          </ButtonLink>
          <ButtonLink to="/ban/nhap-hang" look="quiet" icon={<FileUp aria-hidden size={20} />}>
            {t('imports.title')}
          </ButtonLink>
        </>
      }
    >
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <Waiting
          icon={ClipboardList}
          label={t('cooperative.newOrders')}
          to="/ban/don"
          search={{ trangThai: 'placed' }}
          url={address('/api/orders', { as: 'seller', status: 'placed', limit: shown })}
        />
        <Waiting
          icon={ClipboardList}
          label={t('cooperative.toShip')}
          to="/ban/don"
          search={{ trangThai: 'confirmed' }}
          url={address('/api/orders', { as: 'seller', status: 'confirmed', limit: shown })}
        />
        <Waiting
          icon={Package}
          label={t('cooperative.onSale')}
          to="/ban/hang"
          search={{ trangThai: 'published' }}
          url={address('/api/my/listings', { status: 'published', limit: shown })}
        />
        <Waiting icon={Users} label={t('cooperative.members')} to="/htx/thanh-vien" url={`/api/cooperatives/${cooperative.id}/members`} />
        <Waiting icon={FileSignature} label={t('cooperative.contracts')} to="/hop-dong" url={address('/api/contracts', { limit: shown })} />
      </ul>
    </Page>
  );
}

type Props = { icon: LucideIcon; label: string; to: LinkProps['to']; search?: object; url: string };

function Waiting({ icon: Icon, label, to, search, url }: Props) {
  const page = useQuery(read<Paged<unknown> | Members>(url)).data;
  return (
    <li>
      <ButtonLink to={to} search={search as never} look="quiet" className="h-full w-full flex-col items-start! gap-1! p-4! text-left">
        <Icon aria-hidden size={28} />
        <span className="text-3xl tabular-nums">
          {page ? `${page.items.length}${'nextCursor' in page && page.nextCursor ? '+' : ''}` : '…'}
        </span>
        <span className="font-normal text-ink">{label}</span>
      </ButtonLink>
    </li>
  );
}
