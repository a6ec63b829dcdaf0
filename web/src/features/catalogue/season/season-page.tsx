import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { address } from '@/api/http';
import { read } from '@/api/query';
import type { Schemas } from '@/api/types';
import { currentLocale, named, t } from '@/i18n';
import { dong, number } from '@/i18n/format';
import { Page } from '@/ui/page';
import { Photo } from '@/ui/photo';
import { Loaded, SkeletonTiles } from '@/ui/states';
import { bySeason, type Crop } from './by-season';

const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** What is harvested in a month and what begins in the next, with a way to whoever sells it now. The server writes the answer to this address into the page. */
export function SeasonPage({ month }: { month: number | undefined }) {
  const season = useQuery(read<Schemas['ShowSeasonResponse']>(address('/api/seasons', { month })));
  const shown = season.data?.month ?? month;
  return (
    <Page title={shown ? t('season.title', { month: shown }) : t('home.season')} lead={t('season.lead')}>
      <nav aria-label={t('season.choose')} className="mb-8">
        <ul className="grid grid-cols-6 gap-2 lg:grid-cols-12">
          {months.map((one) => (
            <li key={one}>
              <Link
                to="/mua-vu"
                search={{ thang: one }}
                aria-label={t('season.month', { month: one })}
                aria-current={one === shown ? 'page' : undefined}
                className={`grid h-12 place-items-center rounded-md border font-bold ${one === shown ? 'border-leaf-700 bg-leaf-700 text-white' : 'border-line bg-white hover:border-leaf-700'}`}
              >
                {one}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Loaded query={season} loading={<SkeletonTiles />}>
        {(data) => {
          const { seasonal, allYear } = bySeason(data.now);
          const { seasonal: next } = bySeason(data.next);
          return (
            <>
              <Crops crops={seasonal} month={data.month} title={t('season.now', { month: data.month })} none={t('season.none')} eager />
              <Crops crops={next} month={data.nextMonth} title={t('season.next', { month: data.nextMonth })} none={t('season.noneNext')} />
              {allYear.length > 0 && <Crops crops={allYear} title={t('season.allYear')} />}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

/** Without a month to look at, the year is not drawn. */
type Props = { crops: readonly Crop[]; month?: number; title: string; none?: string; eager?: boolean };

function Crops({ crops, month, title, none, eager = false }: Props) {
  return (
    <section className="mb-12">
      <h2 className="mb-4 text-xl md:text-2xl">{title}</h2>
      {crops.length === 0 ? (
        <p className="text-ink-2">{none}</p>
      ) : (
        <ul className="grid gap-3 sm:grid-cols-2 sm:gap-4 lg:grid-cols-3">
          {crops.map((crop, index) => (
            <li key={crop.code} className="card relative flex gap-4 p-3 hover:shadow-card">
              <Photo url={crop.photo} alt="" eager={eager && index < 2} className="size-24 shrink-0 rounded-md" />
              <div className="min-w-0 grow">
                <h3 className="leading-snug">
                  <Link to="/danh-muc/$slug" params={{ slug: crop.code }} className="after:absolute after:inset-0 after:content-['']">
                    {named(crop)}
                  </Link>
                </h3>
                <p className="text-sm text-ink-2">{currentLocale() === 'en' ? crop.groupEn : crop.groupVi}</p>
                <p className={crop.offers ? 'font-bold text-leaf-700' : 'text-ink-2'}>
                  {crop.offers ? t('season.offers', { count: number(crop.offers) }) : t('season.noOffers')}
                </p>
                {crop.price && (
                  <p className="tabular-nums">
                    {crop.price.minDong === crop.price.maxDong
                      ? dong(crop.price.minDong)
                      : `${number(crop.price.minDong)} – ${dong(crop.price.maxDong)}`}
                    /kg
                  </p>
                )}
                {month && <HarvestMonths crop={crop} month={month} />}
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The year as twelve fields: those of the harvest are filled, the month looked at is framed. */
function HarvestMonths({ crop, month }: { crop: Crop; month: number }) {
  return (
    <>
      <p className="sr-only">{t('season.harvest', { months: crop.harvestMonths.join(', ') })}</p>
      <ol aria-hidden className="mt-2 grid grid-cols-12 gap-px">
        {months.map((one) => (
          <li
            key={one}
            className={`grid h-5 place-items-center text-xs ${crop.harvestMonths.includes(one) ? 'bg-leaf-100 font-bold text-leaf-900' : 'bg-paper text-ink-2'} ${one === month ? 'ring-2 ring-leaf-700' : ''}`}
          >
            {one}
          </li>
        ))}
      </ol>
    </>
  );
}
