import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Plus, Scale } from 'lucide-react';
import { cooperativeOf } from '@/api/cooperative';
import { read } from '@/api/query';
import type { Me } from '@/api/types';
import { t } from '@/i18n';
import { weight } from '@/i18n/format';
import { ButtonLink } from '@/ui/button';
import { Page } from '@/ui/page';
import { EmptyState, Loaded } from '@/ui/states';
import { nameOf, PoolFacts, PoolTag } from './pool-head';
import { type Pools, poolsUrl } from './types';

/** The pools of a cooperative, or those a household may pledge to. */
export function PoolsPage({ me }: { me: Me }) {
  const query = useQuery(read<Pools>(poolsUrl));
  const isCooperative = cooperativeOf(me) !== undefined;
  return (
    <div className="farmer">
      <Page
        narrow
        title={t('pool.title')}
        lead={t(isCooperative ? 'pool.leadCooperative' : 'pool.lead')}
        actions={
          isCooperative && (
            <ButtonLink to="/ban/gom-hang/moi" icon={<Plus aria-hidden size={22} />}>
              {t('pool.open')}
            </ButtonLink>
          )
        }
      >
        <Loaded query={query}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState icon={Scale} title={t('pool.none')}>
                <p className="text-ink-2">{t('pool.noneText')}</p>
              </EmptyState>
            ) : (
              <ul className="grid gap-4">
                {items.map((pool) => (
                  <li key={pool.id} className="card relative grid gap-1 p-4 hover:bg-leaf-50">
                    <div className="flex flex-wrap items-start justify-between gap-2">
                      <h2 className="text-lg">
                        <Link to="/ban/gom-hang/$id" params={{ id: pool.id }} className="after:absolute after:inset-0">
                          {nameOf(pool)}
                        </Link>
                      </h2>
                      <PoolTag pool={pool} />
                    </div>
                    {!pool.isOwn && <p>{pool.cooperative.name}</p>}
                    <PoolFacts pool={pool} />
                    {!pool.isOwn && pool.shares[0] && (
                      <p className="font-bold">{t('pool.mine', { accepted: weight(pool.shares[0].acceptedGrams) })}</p>
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
