import { useQuery } from '@tanstack/react-query';
import { FileSpreadsheet, FileText } from 'lucide-react';
import { useState } from 'react';
import { read } from '@/api/query';
import { t } from '@/i18n';
import { dong, weight } from '@/i18n/format';
import { Button, ButtonLink, buttonClass } from '@/ui/button';
import { Page } from '@/ui/page';
import { Loaded } from '@/ui/states';
import { type PoolAct, PoolDialog } from './pool-dialogs';
import { nameOf, PoolFacts, PoolTag } from './pool-head';
import { type Pool, poolsUrl } from './types';

/** One pool: a household pledges; the cooperative weighs, finishes and merges. */
export function PoolPage({ id }: { id: string }) {
  const query = useQuery(read<Pool>(`${poolsUrl}/${id}`));
  return <Loaded query={query}>{(pool) => <OnePool pool={pool} />}</Loaded>;
}

function OnePool({ pool }: { pool: Pool }) {
  const [act, setAct] = useState<PoolAct>();
  const isWeighing = pool.status === 'open' && !pool.takesPledges;
  const mayPledge = pool.takesPledges;
  return (
    <div className="farmer">
      <Page narrow title={nameOf(pool)} lead={pool.cooperative.name} back={{ to: '/ban/gom-hang', label: t('pool.title') }}>
        <div className="grid gap-5">
          <section className="card grid gap-3 p-4">
            <div>
              <PoolTag pool={pool} />
            </div>
            <PoolFacts pool={pool} />
            <div className="flex flex-wrap gap-3">
              {mayPledge && (
                <Button onClick={() => setAct('pledge')}>
                  {t(pool.isOwn ? 'pool.pledgeFor' : pool.shares[0] ? 'pool.change' : 'pool.pledge')}
                </Button>
              )}
              {pool.isOwn && pool.takesPledges && pool.acceptedGrams >= pool.capGrams && (
                <Button look="quiet" onClick={() => setAct('close')}>
                  {t('pool.close')}
                </Button>
              )}
              {pool.isOwn && isWeighing && pool.broughtGrams > 0 && <Button onClick={() => setAct('finish')}>{t('pool.finish')}</Button>}
              {pool.isOwn && pool.status === 'weighed' && <Button onClick={() => setAct('merge')}>{t('pool.merge')}</Button>}
              {pool.isOwn && pool.lotId && (
                <ButtonLink to="/ban/lo-hang/$id" params={{ id: pool.lotId }}>
                  {t('pool.seeLot')}
                </ButtonLink>
              )}
              {pool.isOwn && pool.status === 'open' && (
                <Button look="danger" onClick={() => setAct('cancel')}>
                  {t('pool.cancel')}
                </Button>
              )}
            </div>
          </section>
          <section className="grid gap-3">
            <div className="flex flex-wrap items-center justify-between gap-3">
              <h2 className="text-xl">{t(pool.isOwn ? 'pool.households' : 'pool.myShare')}</h2>
              {pool.isOwn && pool.broughtGrams > 0 && (
                <div className="flex gap-2">
                  <a href={`${poolsUrl}/${pool.id}/split?format=csv`} download className={buttonClass({ look: 'quiet' })}>
                    <FileText aria-hidden size={18} /> CSV
                  </a>
                  <a href={`${poolsUrl}/${pool.id}/split?format=xlsx`} download className={buttonClass({ look: 'quiet' })}>
                    <FileSpreadsheet aria-hidden size={18} /> Excel
                  </a>
                </div>
              )}
            </div>
            {pool.shares.length === 0 ? (
              <p className="text-ink-2">{t('pool.noShares')}</p>
            ) : (
              <ol className="card divide-y divide-line/70">
                {pool.shares.map((share) => (
                  <Share
                    key={share.household.id}
                    pool={pool}
                    share={share}
                    weigh={pool.isOwn && isWeighing ? () => setAct({ weigh: share }) : undefined}
                  />
                ))}
              </ol>
            )}
            {typeof pool.amountDong === 'number' && pool.broughtGrams > 0 && (
              <p className="text-right text-xl font-bold">
                {t('pool.total', { weight: weight(pool.broughtGrams), amount: dong(pool.amountDong) })}
              </p>
            )}
            {pool.broughtGrams > 0 && <p className="text-ink-2">{t('pool.splitNote')}</p>}
          </section>
        </div>
        {act && <PoolDialog pool={pool} act={act} onClose={() => setAct(undefined)} />}
      </Page>
    </div>
  );
}

function Share({ pool, share, weigh }: { pool: Pool; share: Pool['shares'][number]; weigh: (() => void) | undefined }) {
  return (
    <li className="grid gap-1 p-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <b>{share.household.name}</b>
        {share.broughtGrams > 0 && <b className="tabular-nums">{dong(share.amountDong)}</b>}
      </div>
      <p>
        {t(share.acceptedGrams < share.pledgedGrams ? 'pool.acceptedOf' : 'pool.accepted', {
          accepted: weight(share.acceptedGrams),
          pledged: weight(share.pledgedGrams),
        })}
      </p>
      {share.parts.map((part) => (
        <p key={part.gradeNo} className="text-ink-2">
          {pool.grades.find(({ no }) => no === part.gradeNo)?.name}: {weight(part.grams)} = {dong(part.amountDong)}
        </p>
      ))}
      {weigh && share.acceptedGrams > 0 && (
        <div>
          <Button look="quiet" aria-label={t('pool.weighOf', { name: share.household.name })} onClick={weigh}>
            {t(share.broughtGrams > 0 ? 'pool.reweigh' : 'pool.weigh')}
          </Button>
        </div>
      )}
    </li>
  );
}
