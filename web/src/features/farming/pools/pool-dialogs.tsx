import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/api/http';
import { read, refresh } from '@/api/query';
import type { Members } from '@/api/types';
import { t } from '@/i18n';
import { AskDialog } from '@/ui/ask-dialog';
import { SelectField } from '@/ui/field';
import { QuantityField } from '@/ui/quantity-field';
import { type Pool, poolsUrl, toGrams } from './types';

type Step = 'close' | 'finish' | 'merge' | 'cancel';
export type PoolAct = 'pledge' | Step | { weigh: Pool['shares'][number] };
type Props<Act> = { pool: Pool; act: Act; onClose: () => void };

const after = () => refresh(poolsUrl, '/api/lots');

export function PoolDialog({ pool, act, onClose }: Props<PoolAct>) {
  if (act === 'pledge') return <Pledge pool={pool} act={act} onClose={onClose} />;
  if (typeof act === 'object') return <Weigh pool={pool} act={act} onClose={onClose} />;
  return <Ask pool={pool} act={act} onClose={onClose} />;
}

function Ask({ pool, act, onClose }: Props<Step>) {
  return (
    <AskDialog
      title={t(`pool.${act}`)}
      yes={t(`pool.${act}`)}
      danger={act === 'cancel'}
      body={act}
      send={(once) => api.post(`${poolsUrl}/${pool.id}/${act}`, {}, { once })}
      after={after}
      onClose={onClose}
    >
      <p>{t(`pool.${act}Text`)}</p>
    </AskDialog>
  );
}

function Pledge({ pool, onClose }: Props<'pledge'>) {
  const members = useQuery({ ...read<Members>(`/api/cooperatives/${pool.cooperative.id}/members`), enabled: pool.isOwn }).data?.items ?? [];
  const [household, setHousehold] = useState('');
  const own = pool.isOwn ? pool.shares.find((share) => share.household.id === household) : pool.shares[0];
  const [kilos, setKilos] = useState(pool.isOwn || !own ? undefined : own.pledgedGrams / 1000);
  const body = { grams: toGrams(kilos), householdId: pool.isOwn ? household || null : null };
  return (
    <AskDialog
      title={t(pool.isOwn ? 'pool.pledgeFor' : 'pool.pledge')}
      yes={t('console.save')}
      ready={kilos !== undefined && (!pool.isOwn || household !== '')}
      body={body}
      send={(once) => api.post(`${poolsUrl}/${pool.id}/pledge`, body, { once })}
      after={after}
      onClose={onClose}
    >
      <div className="farmer grid gap-4">
        {pool.isOwn && (
          <SelectField
            name="householdId"
            label={t('pool.household')}
            value={household}
            onChange={(event) => setHousehold(event.target.value)}
          >
            <option value="">{t('place.choose')}</option>
            {members.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
        <QuantityField name="grams" label={t('pool.kilos')} hint={t('pool.kilosHint')} unit="kg" value={kilos} onChange={setKilos} />
      </div>
    </AskDialog>
  );
}

function Weigh({ pool, act: { weigh }, onClose }: Props<{ weigh: Pool['shares'][number] }>) {
  const [kilos, setKilos] = useState<Record<number, number | undefined>>(() =>
    Object.fromEntries(weigh.parts.map((part) => [part.gradeNo, part.grams / 1000])),
  );
  const body = { grades: pool.grades.map(({ no }) => ({ gradeNo: no, grams: toGrams(kilos[no]) })) };
  return (
    <AskDialog
      title={t('pool.weighOf', { name: weigh.household.name })}
      yes={t('console.save')}
      body={body}
      send={() => api.put(`${poolsUrl}/${pool.id}/weighings/${weigh.household.id}`, body)}
      after={after}
      onClose={onClose}
    >
      <div className="farmer grid gap-4">
        {pool.grades.map(({ no, name }, at) => (
          <QuantityField
            key={no}
            name={`grades[${at}].grams`}
            label={name}
            unit="kg"
            value={kilos[no]}
            onChange={(value) => setKilos({ ...kilos, [no]: value })}
          />
        ))}
      </div>
    </AskDialog>
  );
}
