import { FileDown, FileUp, Package, Plus, Table2 } from 'lucide-react';
import { address } from '@/api/http';
import type { ListingStatus } from '@/api/types';
import { t } from '@/i18n';
import { ButtonLink, buttonClass } from '@/ui/button';
import { LinkTabs } from '@/ui/link-tabs';
import { Page } from '@/ui/page';
import { PagedList } from '@/ui/paged-list';
import { EmptyState } from '@/ui/states';
import type { MyListings } from '../sell/types';
import { MyListingCard } from './my-listing-card';

const states: readonly ListingStatus[] = ['published', 'paused', 'draft'];

export const isListingStatus = (word: unknown): word is ListingStatus => states.some((state) => state === word);

/** All listings of the seller, by state, with the two things that change daily: price and stock. */
export function MyListingsPage({ status }: { status: ListingStatus | undefined }) {
  return (
    <div className="farmer">
      <Page
        title={t('selling.tile.goods')}
        actions={
          <>
            <ButtonLink to="/ban/dang" icon={<Plus aria-hidden size={22} />}>
              {t('selling.tile.new')}
            </ButtonLink>
            <ButtonLink to="/ban/hang/bang" look="quiet" icon={<Table2 aria-hidden size={22} />}>
              {t('grid.title')}
            </ButtonLink>
            <ButtonLink to="/ban/nhap-hang" look="quiet" icon={<FileUp aria-hidden size={22} />}>
              {t('imports.title')}
            </ButtonLink>
            <a href="/api/listings/export?format=xlsx" download className={buttonClass({ look: 'quiet' })}>
              <FileDown aria-hidden size={22} />
              {t('imports.export')}
            </a>
          </>
        }
      >
        <LinkTabs
          to="/ban/hang"
          label={t('console.status')}
          tabs={[
            { label: t('console.all'), search: {}, isHere: !status },
            ...states.map((state) => ({ label: t(`listing.status.${state}`), search: { trangThai: state }, isHere: state === status })),
          ]}
        />
        <PagedList<MyListings>
          url={address('/api/my/listings', { status, limit: 20 })}
          empty={
            <EmptyState icon={Package} title={t(status ? 'goods.noneHere' : 'goods.none')}>
              <ButtonLink to="/ban/dang">{t('selling.tile.new')}</ButtonLink>
            </EmptyState>
          }
        >
          {(items) => (
            <ul className="grid gap-4">
              {items.map((listing) => (
                <li key={listing.id}>
                  <MyListingCard listing={listing} />
                </li>
              ))}
            </ul>
          )}
        </PagedList>
      </Page>
    </div>
  );
}
