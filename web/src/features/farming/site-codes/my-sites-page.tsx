import { useQuery } from '@tanstack/react-query';
import { LandPlot } from 'lucide-react';
import { read } from '@/api/query';
import { t } from '@/i18n';
import { day, number } from '@/i18n/format';
import { Page } from '@/ui/page';
import { EmptyState, Loaded } from '@/ui/states';
import { SiteHead } from './sites-page';
import { type MySites, sitesUrl } from './types';

/** The codes under which a seller grows or packs, kept by the commune. */
export function MySitesPage() {
  const query = useQuery(read<MySites>(`${sitesUrl}/mine`));
  return (
    <div className="farmer">
      <Page narrow title={t('siteCode.mine')} lead={t('siteCode.mineLead')}>
        <Loaded query={query}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState icon={LandPlot} title={t('siteCode.noneMine')}>
                <p className="text-ink-2">{t('siteCode.noneMineText')}</p>
              </EmptyState>
            ) : (
              <ul className="grid gap-4">
                {items.map((site) => (
                  <li key={site.id} className="card grid gap-1 p-4">
                    <SiteHead site={site} />
                    <p className="text-ink-2">
                      {site.name} · {site.unit.name} · {site.managerName}
                    </p>
                    {site.status !== 'issued' && <p className="font-bold text-error">{site.moves.at(-1)?.reason}</p>}
                    {site.households.length > 0 && (
                      <ul className="mt-1 grid gap-1">
                        {site.households.map((household) => (
                          <li key={household.no}>
                            {household.name}: {number(household.areaSquareMetres)} m²
                            {household.to && ` (${t('siteCode.lastDay')} ${day(household.to)})`}
                          </li>
                        ))}
                      </ul>
                    )}
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      </Page>
    </div>
  );
}
