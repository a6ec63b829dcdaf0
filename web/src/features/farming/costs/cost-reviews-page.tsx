import { Link } from '@tanstack/react-router';
import { ClipboardCheck } from 'lucide-react';
import { address } from '@/api/http';
import { t } from '@/i18n';
import { day, dong } from '@/i18n/format';
import { LinkTabs } from '@/ui/link-tabs';
import { Page } from '@/ui/page';
import { PagedList } from '@/ui/paged-list';
import { EmptyState } from '@/ui/states';
import { CostTag } from './status-tag';
import type { CostSheetStatus, CostSheets } from './types';

const states = ['submitted', 'approved', 'returned'] as const satisfies readonly CostSheetStatus[];
type ReviewState = (typeof states)[number];

export const isReviewState = (word: unknown): word is ReviewState => states.some((state) => state === word);

/** What households of the commune have handed in. */
export function CostReviewsPage({ status = 'submitted' }: { status?: ReviewState }) {
  return (
    <Page title={t('cost.reviews')} lead={t('cost.reviewsLead')}>
      <LinkTabs
        to="/duyet/gia-thanh"
        label={t('console.status')}
        tabs={states.map((state) => ({ label: t(`cost.status.${state}`), search: { trangThai: state }, isHere: state === status }))}
      />
      <PagedList<CostSheets>
        url={address('/api/cost-sheets/reviews', { status, limit: 20 })}
        empty={<EmptyState icon={ClipboardCheck} title={t('cost.noReviews')} />}
      >
        {(items) => (
          <ul className="grid gap-3">
            {items.map((sheet) => (
              <li key={sheet.id} className="card relative grid gap-1 p-4 hover:bg-leaf-50">
                <div className="flex flex-wrap items-center justify-between gap-2">
                  <h2 className="text-lg">
                    <Link to="/duyet/gia-thanh/$id" params={{ id: sheet.id }} className="after:absolute after:inset-0">
                      {sheet.owner.name}
                    </Link>
                  </h2>
                  <CostTag status={sheet.status} />
                </div>
                <p>
                  {sheet.productNameVi} · {sheet.season} · <b>{dong(sheet.costDongPerKilogram)}/kg</b>
                </p>
                <p className="text-sm text-ink-2">
                  {sheet.commune.name} · {day(sheet.validFrom)} – {day(sheet.validTo)}
                </p>
              </li>
            ))}
          </ul>
        )}
      </PagedList>
    </Page>
  );
}
