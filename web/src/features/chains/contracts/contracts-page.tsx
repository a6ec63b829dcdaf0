import { Link } from '@tanstack/react-router';
import { FilePlus2, FileSignature } from 'lucide-react';
import { address } from '@/api/http';
import type { Me } from '@/api/types';
import { t } from '@/i18n';
import { day, dong } from '@/i18n/format';
import { ButtonLink } from '@/ui/button';
import { LinkTabs } from '@/ui/link-tabs';
import { Page } from '@/ui/page';
import { PagedList } from '@/ui/paged-list';
import { EmptyState } from '@/ui/states';
import { Drawn } from './drawn';
import { ContractTag } from './status-tag';
import type { ContractPage, ContractStatus } from './types';

const states: readonly ContractStatus[] = ['draft', 'signed', 'ended'];

export const isContractStatus = (word: unknown): word is ContractStatus => states.some((state) => state === word);

/** The chain contracts of the caller's parties. */
export function ContractsPage({ me, status }: { me: Me; status: ContractStatus | undefined }) {
  const isHub = me.grants.some(({ role }) => role === 'cooperative');
  const mine = me.grants.flatMap(({ party }) => (party ? [party.id] : []));
  return (
    <Page
      title={t('contract.title')}
      lead={t('contract.lead')}
      actions={
        isHub && (
          <ButtonLink to="/hop-dong/moi" icon={<FilePlus2 aria-hidden size={20} />}>
            {t('contract.draft')}
          </ButtonLink>
        )
      }
    >
      <LinkTabs
        to="/hop-dong"
        label={t('console.status')}
        tabs={[
          { label: t('console.all'), search: {}, isHere: !status },
          ...states.map((state) => ({ label: t(`contract.status.${state}`), search: { trangThai: state }, isHere: state === status })),
        ]}
      />
      <PagedList<ContractPage>
        url={address('/api/contracts', { status, limit: 20 })}
        empty={
          <EmptyState icon={FileSignature} title={t('contract.none')}>
            <p className="text-ink-2">{t(isHub ? 'contract.noneHub' : 'contract.noneOther')}</p>
          </EmptyState>
        }
      >
        {(items) => (
          <ul className="grid gap-4 lg:grid-cols-2">
            {items.map((contract) => (
              <li key={contract.id}>
                <article className="card relative grid gap-2 p-4 hover:bg-leaf-50">
                  <div className="flex flex-wrap items-center justify-between gap-2">
                    <h2 className="text-lg">
                      <Link to="/hop-dong/$id" params={{ id: contract.id }} className="after:absolute after:inset-0">
                        {contract.number}
                      </Link>
                    </h2>
                    <ContractTag status={contract.status} />
                  </div>
                  <p>
                    <b>{contract.productNameVi}</b> · {dong(contract.priceDong)}/kg
                  </p>
                  <p className="text-sm text-ink-2">
                    {contract.hub.name} → {contract.processor.name}
                  </p>
                  <p className="text-sm text-ink-2">
                    {day(contract.validFrom)} – {day(contract.validTo)} ·{' '}
                    {t('contract.householdCount', { count: contract.households.length })}
                  </p>
                  <Drawn drawn={contract.drawnGrams} committed={contract.committedGrams} />
                  {contract.status === 'draft' &&
                    !mine.some((id) => contract.signedBy.includes(id)) &&
                    [contract.hub.id, contract.processor.id].some((id) => mine.includes(id)) && (
                      <p className="font-bold text-warn">{t('contract.waitsForYou')}</p>
                    )}
                </article>
              </li>
            ))}
          </ul>
        )}
      </PagedList>
    </Page>
  );
}
