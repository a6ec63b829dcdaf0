import { useMutation, useQuery } from '@tanstack/react-query';
import { FileSignature } from 'lucide-react';
import { useState } from 'react';
import { api } from '@/api/http';
import { queryClient, read, refresh } from '@/api/query';
import type { Me, Party } from '@/api/types';
import { t } from '@/i18n';
import { day, dong } from '@/i18n/format';
import { Button } from '@/ui/button';
import { Confirm } from '@/ui/dialog';
import { ErrorSummary } from '@/ui/field';
import { Page } from '@/ui/page';
import { Loaded } from '@/ui/states';
import { Tag } from '@/ui/tags';
import { toast } from '@/ui/toast';
import { Drawn } from './drawn';
import { ContractTag } from './status-tag';
import type { Contract } from './types';

/** One contract: its terms, who has signed, and what has been delivered on it. */
export function ContractPage({ me, id }: { me: Me; id: string }) {
  const query = useQuery(read<Contract>(`/api/contracts/${id}`));
  return (
    <Loaded query={query}>
      {(contract) => (
        <Page
          narrow
          title={t('contract.titleOf', { number: contract.number })}
          lead={<ContractTag status={contract.status} />}
          back={{ to: '/hop-dong', label: t('contract.title') }}
        >
          <div className="grid gap-5">
            <Sign me={me} contract={contract} />
            <section className="card p-4" aria-label={t('contract.terms')}>
              <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
                <Term label={t('contract.product')}>{contract.productNameVi}</Term>
                <Term label={t('contract.price')}>{dong(contract.priceDong)} / kg</Term>
                <Term label={t('contract.validity')}>
                  {day(contract.validFrom)} – {day(contract.validTo)}
                </Term>
                <div className="sm:col-span-2">
                  <dt className="text-sm text-ink-2">{t('contract.volume')}</dt>
                  <dd>
                    <Drawn drawn={contract.drawnGrams} committed={contract.committedGrams} />
                  </dd>
                </div>
              </dl>
            </section>
            <section className="card p-4" aria-labelledby="parties">
              <h2 id="parties" className="mb-2 text-lg">
                {t('contract.parties')}
              </h2>
              <ul className="divide-y divide-line">
                <Side party={contract.hub} role={t('contract.hub')} hasSigned={contract.signedBy.includes(contract.hub.id)} />
                <Side
                  party={contract.processor}
                  role={t('contract.processor')}
                  hasSigned={contract.signedBy.includes(contract.processor.id)}
                />
              </ul>
            </section>
            <section className="card p-4" aria-labelledby="households">
              <h2 id="households" className="mb-2 text-lg">
                {t('contract.householdCount', { count: contract.households.length })}
              </h2>
              <p className="mb-2 text-sm text-ink-2">{t('contract.hubSigns')}</p>
              <ul className="columns-2 gap-6 md:columns-3">
                {contract.households.map(({ id: household, name }) => (
                  <li key={household} className="py-0.5">
                    {name}
                  </li>
                ))}
              </ul>
            </section>
          </div>
        </Page>
      )}
    </Loaded>
  );
}

function Sign({ me, contract }: { me: Me; contract: Contract }) {
  const [isAsking, setAsking] = useState(false);
  const mine = [contract.hub, contract.processor].find(({ id }) => me.grants.some(({ party }) => party?.id === id));
  const sign = useMutation({
    mutationFn: () => api.post<Contract>(`/api/contracts/${contract.id}/sign`, undefined, { version: contract.version }),
    onSuccess: (now) => {
      queryClient.setQueryData([`/api/contracts/${contract.id}`], now);
      setAsking(false);
      toast(t('contract.signed'));
      refresh('/api/contracts?');
    },
    onError: () => refresh(`/api/contracts/${contract.id}`),
  });
  if (!mine || contract.status !== 'draft' || contract.signedBy.includes(mine.id)) return null;
  return (
    <section className="flex flex-wrap items-center justify-between gap-4 rounded-lg bg-warn-bg p-4">
      <p className="font-bold text-warn">{t('contract.waitsForYou')}</p>
      <Button icon={<FileSignature aria-hidden size={20} />} onClick={() => setAsking(true)}>
        {t('contract.sign')}
      </Button>
      <Confirm
        open={isAsking}
        title={t('contract.signAsk')}
        yes={t('contract.sign')}
        busy={sign.isPending}
        onYes={() => sign.mutate()}
        onClose={() => setAsking(false)}
      >
        <ErrorSummary error={sign.error} />
        <p>{t('contract.signText', { party: mine.name, number: contract.number })}</p>
      </Confirm>
    </section>
  );
}

const Term = ({ label, children }: { label: string; children: React.ReactNode }) => (
  <div>
    <dt className="text-sm text-ink-2">{label}</dt>
    <dd className="font-bold">{children}</dd>
  </div>
);

const Side = ({ party, role, hasSigned }: { party: Party; role: string; hasSigned: boolean }) => (
  <li className="flex flex-wrap items-center justify-between gap-2 py-2">
    <span>
      <b>{party.name}</b> <span className="text-ink-2">({role})</span>
    </span>
    <Tag tone={hasSigned ? 'good' : 'wait'}>{t(hasSigned ? 'contract.hasSigned' : 'contract.notSigned')}</Tag>
  </li>
);
