import { useQuery } from '@tanstack/react-query';
import { Pencil, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { read } from '@/api/query';
import { t } from '@/i18n';
import { day, instant, number } from '@/i18n/format';
import { Button } from '@/ui/button';
import { Page } from '@/ui/page';
import { Loaded } from '@/ui/states';
import { type SiteAct, SiteDialog } from './site-dialogs';
import { SiteHead, Warnings } from './sites-page';
import { nextMoves, type Site, sitesUrl } from './types';

/** One entry of the register: what it says, its households and every step of its history. */
export function SitePage({ id }: { id: string }) {
  const query = useQuery(read<Site>(`${sitesUrl}/${id}`));
  return <Loaded query={query}>{(site) => <OneSite site={site} />}</Loaded>;
}

function OneSite({ site }: { site: Site }) {
  const [act, setAct] = useState<SiteAct>();
  return (
    <Page title={site.name} back={{ to: '/ma-vung', label: t('siteCode.register') }}>
      <div className="grid gap-5">
        <section className="card grid gap-1 p-4">
          <SiteHead site={site} />
          <p>{site.unit.name}</p>
          <p>
            {t('siteCode.area')}: {number(site.areaSquareMetres)} m² · {t('siteCode.manager')}: {site.managerName}
          </p>
          <Warnings site={site} />
          <div className="mt-2 flex flex-wrap gap-3">
            {nextMoves[site.status].map((move) => (
              <Button key={move} look={move === 'revoked' || move === 'suspended' ? 'danger' : 'primary'} onClick={() => setAct({ move })}>
                {t(`siteCode.moves.${move}`)}
              </Button>
            ))}
            <Button look="quiet" icon={<Pencil aria-hidden size={18} />} onClick={() => setAct('edit')}>
              {t('siteCode.edit')}
            </Button>
          </div>
        </section>
        <section className="grid gap-3">
          <div className="flex flex-wrap items-center justify-between gap-3">
            <h2 className="text-xl">{t('siteCode.households')}</h2>
            <Button look="quiet" icon={<UserPlus aria-hidden size={18} />} onClick={() => setAct('join')}>
              {t('siteCode.join')}
            </Button>
          </div>
          {site.households.length === 0 ? (
            <p className="text-ink-2">{t('siteCode.noHouseholds')}</p>
          ) : (
            <ul className="card divide-y divide-line/70">
              {site.households.map((household) => (
                <li key={household.no} className="flex flex-wrap items-center justify-between gap-2 p-4">
                  <span>
                    <b>{household.name}</b> · {number(household.areaSquareMetres)} m²
                    <span className="block text-sm text-ink-2">
                      {day(household.from)} – {household.to && day(household.to)}
                    </span>
                  </span>
                  {!household.to && (
                    <Button
                      look="quiet"
                      aria-label={t('siteCode.endOf', { name: household.name })}
                      onClick={() => setAct({ end: household })}
                    >
                      {t('siteCode.end')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )}
        </section>
        <section className="grid gap-3">
          <h2 className="text-xl">{t('siteCode.history')}</h2>
          <ol className="card divide-y divide-line/70">
            {site.moves.map((move) => (
              <li key={`${move.move} ${move.at}`} className="grid gap-1 p-4">
                <p>
                  <b>{t(`siteCode.moved.${move.move}`)}</b> · {day(move.on)}
                </p>
                <p className="break-words">{move.reason}</p>
                <p className="text-sm text-ink-2">
                  {move.byName}, {instant(move.at)}
                </p>
              </li>
            ))}
          </ol>
        </section>
      </div>
      {act && <SiteDialog site={site} act={act} onClose={() => setAct(undefined)} />}
    </Page>
  );
}
