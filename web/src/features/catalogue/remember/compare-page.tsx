import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ListingTile } from '@/api/types';
import { t } from '@/i18n';
import { day, dong, quantity } from '@/i18n/format';
import { ButtonLink } from '@/ui/button';
import { Page } from '@/ui/page';
import { Photo } from '@/ui/photo';
import { placeOf } from '@/ui/place';
import { EmptyState, Loaded } from '@/ui/states';
import { CertBadge, PriceTag } from '@/ui/tags';
import { compared } from './device-lists';
import { useChosen } from './use-chosen';

const rows: readonly [
  name: 'perKilogram' | 'price' | 'standard' | 'harvest' | 'origin' | 'seller' | 'available',
  tell: (tile: ListingTile) => ReactNode,
][] = [
  ['perKilogram', ({ pricePerKgDong }) => (pricePerKgDong == null ? '–' : <b className="text-lg tabular-nums">{dong(pricePerKgDong)}</b>)],
  ['price', (tile) => <PriceTag listing={tile} />],
  ['standard', (tile) => (tile.standard.code === 'none' ? '–' : <CertBadge standard={tile.standard} verified={tile.verified} />)],
  ['harvest', harvestOf],
  ['origin', ({ origin, producerName }) => `${producerName}, ${placeOf(origin)}`],
  [
    'seller',
    ({ seller }) => (
      <Link to="/nguoi-ban/$id" params={{ id: seller.id }} className="link">
        {seller.name}
      </Link>
    ),
  ],
  ['available', (tile) => (tile.available > 0 ? quantity(tile.available, tile.unit) : t('listing.soldOut'))],
];

/** Up to four listings side by side, the price of a kilogram first: the only one that all units share. */
export function ComparePage() {
  const ids = compared.useAll();
  const chosen = useChosen(compared, ids);
  return (
    <Page title={t('compare.title')} lead={t('compare.lead')}>
      {ids.length === 0 ? (
        <EmptyState title={t('compare.none')}>
          <ButtonLink to="/tim">{t('nav.search')}</ButtonLink>
        </EmptyState>
      ) : (
        <Loaded query={chosen}>{() => <Compared tiles={chosen.items} />}</Loaded>
      )}
    </Page>
  );
}

function Compared({ tiles }: { tiles: readonly ListingTile[] }) {
  return (
    <>
      {tiles.length === 1 && (
        <p role="status" className="mb-4 rounded-lg bg-info-bg px-4 py-3 text-info">
          {t('compare.oneMore')}
        </p>
      )}
      {/* On a phone each listing is a card; the table would have to be pushed from side to side. */}
      <ul className="grid gap-4 md:hidden">
        {tiles.map((tile) => (
          <li key={tile.id} className="card p-4">
            <Head tile={tile} />
            <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
              {rows.map(([name, tell]) => (
                <div key={name} className="contents">
                  <dt className="text-ink-2">{t(`compare.row.${name}`)}</dt>
                  <dd>{tell(tile)}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
      <table className="hidden w-full table-fixed border-collapse md:table">
        <caption className="sr-only">{t('compare.title')}</caption>
        <thead>
          <tr className="align-top">
            <td className="w-36" />
            {tiles.map((tile) => (
              <th key={tile.id} scope="col" className="p-3 text-left font-normal">
                <Head tile={tile} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, tell]) => (
            <tr key={name} className="border-t border-line align-top">
              <th scope="row" className="p-3 text-left font-normal text-ink-2">
                {t(`compare.row.${name}`)}
              </th>
              {tiles.map((tile) => (
                <td key={tile.id} className="p-3">
                  {tell(tile)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Head({ tile }: { tile: ListingTile }) {
  return (
    <div className="flex items-center gap-3 md:block">
      <Photo url={tile.photo} alt="" className="aspect-[4/3] w-24 shrink-0 rounded-md md:w-full" />
      <div className="flex min-w-0 grow items-center gap-2 md:mt-2">
        <Link to="/san-pham/$id" params={{ id: tile.id }} className="link grow font-bold">
          {tile.title}
        </Link>
        <button
          type="button"
          aria-label={t('compare.removeOne', { title: tile.title })}
          onClick={() => compared.drop([tile.id])}
          className="grid size-11 shrink-0 place-items-center rounded-md hover:bg-leaf-50"
        >
          <X aria-hidden size={20} />
        </button>
      </div>
    </div>
  );
}

function harvestOf({ harvestFrom, harvestTo, shipBy }: ListingTile) {
  const days = harvestFrom
    ? harvestTo && harvestTo !== harvestFrom
      ? `${day(harvestFrom)} – ${day(harvestTo)}`
      : day(harvestFrom)
    : undefined;
  return (
    <>
      {days ?? '–'}
      {shipBy && <span className="block text-sm font-bold text-info">{t('listing.preorder', { day: day(shipBy) })}</span>}
    </>
  );
}
