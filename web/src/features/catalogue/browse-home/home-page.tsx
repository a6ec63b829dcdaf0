import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowRight, HandCoins, type LucideIcon, MapPinned, Truck } from 'lucide-react';
import { address } from '@/api/http';
import { read } from '@/api/query';
import type { ListingPage, Products } from '@/api/types';
import { type TextKey, t } from '@/i18n';
import { ButtonLink } from '@/ui/button';
import { useTitle } from '@/ui/page';
import { TileGrid } from '@/ui/product-tile';
import { Loaded, SkeletonTiles } from '@/ui/states';
import { GroupTiles } from './group-tiles';

// The server writes the answers to these two addresses into the page: keep them as they are in Pages/HomePage.cs.
export const seasonUrl = address('/api/listings', { inSeason: true, limit: 12 });
export const productsUrl = '/api/products';
const newestUrl = address('/api/listings', { sort: 'newest', limit: 8 });

const reasons: readonly [LucideIcon, TextKey, TextKey][] = [
  [MapPinned, 'home.why1', 'home.why1Text'],
  [HandCoins, 'home.why2', 'home.why2Text'],
  [Truck, 'home.why3', 'home.why3Text'],
];

export function HomePage() {
  useTitle(t('home.title'));
  const season = useQuery(read<ListingPage>(seasonUrl));
  const products = useQuery(read<Products>(productsUrl));
  const newest = useQuery({ ...read<ListingPage>(newestUrl), enabled: season.isSuccess });
  return (
    <>
      <section className="border-b border-line bg-sand">
        <div className="page py-8 md:py-12">
          <h1 className="max-w-2xl text-3xl text-leaf-900 md:text-4xl">{t('home.headline')}</h1>
          <p className="mt-3 max-w-xl text-ink-2 md:text-lg">{t('home.lead')}</p>
          <div className="mt-8">
            <h2 className="sr-only">{t('home.groups')}</h2>
            <GroupTiles products={products.data?.items} />
          </div>
        </div>
      </section>

      <Shelf title={t('home.season')} to="/mua-vu">
        <Loaded query={season} loading={<SkeletonTiles />}>
          {(page) => <TileGrid listings={page.items} eager={2} />}
        </Loaded>
      </Shelf>

      <section className="page mt-12">
        <h2 className="sr-only">{t('home.how')}</h2>
        <ul className="grid gap-x-8 gap-y-6 border-y border-line py-8 md:grid-cols-3">
          {reasons.map(([Icon, title, text]) => (
            <li key={title} className="flex gap-4">
              <span className="grid size-12 shrink-0 place-items-center rounded-full bg-leaf-100 text-leaf-700">
                <Icon aria-hidden size={24} />
              </span>
              <div>
                <h3>{t(title)}</h3>
                <p className="text-ink-2">{t(text)}</p>
              </div>
            </li>
          ))}
        </ul>
      </section>

      <Shelf title={t('home.newest')} search={{ sort: 'newest' }}>
        <Loaded query={newest} loading={<SkeletonTiles />}>
          {(page) => <TileGrid listings={page.items} />}
        </Loaded>
      </Shelf>

      <section className="page mt-12">
        <div className="flex flex-wrap items-center justify-between gap-6 rounded-xl bg-leaf-900 px-6 py-8 text-white md:px-10">
          <div>
            <h2 className="text-2xl">{t('home.sellTitle')}</h2>
            <p className="mt-1 text-leaf-100">{t('home.sellText')}</p>
          </div>
          <ButtonLink to="/dang-ky" search={{ kind: 'household' }} look="accent">
            {t('home.sellDo')}
            <ArrowRight aria-hidden size={18} />
          </ButtonLink>
        </div>
      </section>
    </>
  );
}

type ShelfProps = { title: string; to?: '/tim' | '/mua-vu'; search?: Record<string, unknown>; children: React.ReactNode };

function Shelf({ title, to = '/tim', search, children }: ShelfProps) {
  return (
    <section className="page mt-10">
      <div className="mb-4 flex items-end justify-between gap-4">
        <h2 className="text-xl md:text-2xl">{title}</h2>
        <Link to={to} search={search as never} className="link inline-flex min-h-11 items-center gap-1 whitespace-nowrap">
          {t('action.seeAll')}
          <ArrowRight aria-hidden size={16} />
        </Link>
      </div>
      {children}
    </section>
  );
}
