import { Link } from '@tanstack/react-router';
import { FileSpreadsheet, FileText, LandPlot, Plus, TriangleAlert } from 'lucide-react';
import { address } from '@/api/http';
import { named, t, tryText } from '@/i18n';
import { day, number } from '@/i18n/format';
import { ButtonLink, buttonClass } from '@/ui/button';
import { SelectField, TextField } from '@/ui/field';
import { Page } from '@/ui/page';
import { PagedList } from '@/ui/paged-list';
import { EmptyState } from '@/ui/states';
import { Tag } from '@/ui/tags';
import { kinds, marketName, type Site, type SitesPage as Sites, sitesUrl, statuses, tones } from './types';

export type SiteSearch = { q?: string; loai?: string; tinhTrang?: string };
type Props = { search: SiteSearch; setSearch: (search: SiteSearch) => void };

/** The register of an officer's units. */
export function SitesPage({ search, setSearch }: Props) {
  const query = { q: search.q, kind: search.loai, status: search.tinhTrang };
  const file = (format: string) => address(`${sitesUrl}/export`, { ...query, format });
  return (
    <Page
      title={t('siteCode.register')}
      lead={t('siteCode.registerLead')}
      actions={
        <>
          <a href={file('csv')} download className={buttonClass({ look: 'quiet' })}>
            <FileText aria-hidden size={18} /> CSV
          </a>
          <a href={file('xlsx')} download className={buttonClass({ look: 'quiet' })}>
            <FileSpreadsheet aria-hidden size={18} /> Excel
          </a>
          <ButtonLink to="/ma-vung/moi" icon={<Plus aria-hidden size={20} />}>
            {t('siteCode.add')}
          </ButtonLink>
        </>
      }
    >
      <div className="card mb-4 grid gap-4 p-4 sm:grid-cols-3">
        <TextField
          name="q"
          label={t('siteCode.search')}
          defaultValue={search.q ?? ''}
          type="search"
          onChange={(event) => setSearch({ ...search, q: event.target.value || undefined })}
        />
        <SelectField
          name="loai"
          label={t('siteCode.kind')}
          value={search.loai ?? ''}
          onChange={(event) => setSearch({ ...search, loai: event.target.value || undefined })}
        >
          <option value="">{t('console.all')}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`siteCode.kinds.${kind}`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          name="tinhTrang"
          label={t('console.status')}
          value={search.tinhTrang ?? ''}
          onChange={(event) => setSearch({ ...search, tinhTrang: event.target.value || undefined })}
        >
          <option value="">{t('console.all')}</option>
          {statuses.map((status) => (
            <option key={status} value={status}>
              {t(`siteCode.statuses.${status}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <PagedList<Sites>
        key={JSON.stringify(query)}
        url={address(sitesUrl, { ...query, limit: 30 })}
        empty={<EmptyState icon={LandPlot} title={t('siteCode.none')} />}
      >
        {(sites) => (
          <ul className="grid gap-3 lg:grid-cols-2">
            {sites.map((site) => (
              <li key={site.id} className="card relative grid gap-1 p-4 hover:bg-leaf-50">
                <SiteHead site={site} link />
                <p>
                  {site.name} · {site.unit.name}
                </p>
                <p className="text-sm text-ink-2">
                  {number(site.areaSquareMetres)} m² ·{' '}
                  {site.households.length > 0 &&
                    `${t('siteCode.householdCount', { count: site.households.filter(({ to }) => !to).length })} · `}
                  {site.managerName}
                </p>
                <Warnings site={site} />
              </li>
            ))}
          </ul>
        )}
      </PagedList>
    </Page>
  );
}

/** Code, crop, market and status. */
export function SiteHead({ site, link = false }: { site: Site; link?: boolean }) {
  const code = site.code ?? t('siteCode.noCode');
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-2">
        <h2 className="text-lg break-all">
          {link ? (
            <Link to="/ma-vung/$id" params={{ id: site.id }} className="after:absolute after:inset-0">
              {code}
            </Link>
          ) : (
            code
          )}
        </h2>
        <Tag tone={tones[site.status]}>
          {t('siteCode.since', { status: t(`siteCode.statuses.${site.status}`), day: day(site.statusSince) })}
        </Tag>
      </div>
      <p>
        {t(`siteCode.kinds.${site.kind}`)} · {named({ nameVi: site.productNameVi, nameEn: site.productNameEn })} · {marketName(site.market)}
      </p>
    </>
  );
}

export function Warnings({ site }: { site: Site }) {
  return site.warnings.map((warning) => (
    <p key={warning} className="flex items-start gap-2 text-sm font-bold text-warn">
      <TriangleAlert aria-hidden size={18} className="mt-0.5 shrink-0" />
      {tryText(`siteCode.warnings.${warning}`) ?? warning}
    </p>
  ));
}
