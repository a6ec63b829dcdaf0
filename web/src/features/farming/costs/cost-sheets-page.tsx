import { Link } from '@tanstack/react-router';
import { Calculator, FilePlus2 } from 'lucide-react';
import { address } from '@/api/http';
import { t } from '@/i18n';
import { day, dong } from '@/i18n/format';
import { ButtonLink } from '@/ui/button';
import { Page } from '@/ui/page';
import { PagedList } from '@/ui/paged-list';
import { EmptyState } from '@/ui/states';
import { CostTag } from './status-tag';
import type { CostSheets } from './types';

/** The sheets of the caller, and of his cooperative's households. */
export function CostSheetsPage() {
  return (
    <div className="farmer">
      <Page
        narrow
        title={t('cost.title')}
        lead={t('cost.lead')}
        actions={
          <ButtonLink to="/ban/gia-thanh/moi" icon={<FilePlus2 aria-hidden size={20} />}>
            {t('cost.write')}
          </ButtonLink>
        }
      >
        <PagedList<CostSheets>
          url={address('/api/cost-sheets', { limit: 20 })}
          empty={
            <EmptyState icon={Calculator} title={t('cost.none')}>
              <p className="text-ink-2">{t('cost.noneText')}</p>
            </EmptyState>
          }
        >
          {(items) => (
            <ul className="grid gap-4">
              {items.map((sheet) => (
                <li key={sheet.id} className="card relative grid gap-1 p-4 hover:bg-leaf-50">
                  <div className="flex flex-wrap items-center justify-between gap-2">
                    <h2 className="text-lg">
                      <Link to="/ban/gia-thanh/$id" params={{ id: sheet.id }} className="after:absolute after:inset-0">
                        {sheet.productNameVi} · {sheet.season}
                      </Link>
                    </h2>
                    <CostTag status={sheet.status} />
                  </div>
                  <p className="text-ink-2">
                    {sheet.owner.name} · {day(sheet.validFrom)} – {day(sheet.validTo)}
                    {sheet.revision > 1 && ` · ${t('cost.revision', { number: sheet.revision })}`}
                  </p>
                  <p className="text-xl font-bold">
                    {sheet.costDongPerKilogram ? `${dong(sheet.costDongPerKilogram)}/kg` : t('cost.noYield')}
                  </p>
                </li>
              ))}
            </ul>
          )}
        </PagedList>
      </Page>
    </div>
  );
}
