import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { read } from '@/api/query';
import { named, t } from '@/i18n';
import { instant } from '@/i18n/format';
import { Button } from '@/ui/button';
import { SelectField, TextArea } from '@/ui/field';
import { Tag } from '@/ui/tags';
import { LotForm } from './lot-form';
import { type Denial, type DenialList, denialsUrl } from './types';

const tones = { open: 'wait', upheld: 'bad', dismissed: 'good' } as const;

/** What the caller denied, or as an officer has to decide; nothing when there is none. */
export function Denials({ title }: { title: string }) {
  const items = useQuery(read<DenialList>(denialsUrl)).data?.items ?? [];
  const [chosen, setChosen] = useState<Denial>();
  if (items.length === 0) return null;
  return (
    <section className="mb-6 grid gap-3">
      <h2 className="text-lg">{title}</h2>
      <ul className="grid gap-3">
        {items.map((denial) => (
          <li key={denial.id} className="card grid gap-1 p-4">
            <span className="flex flex-wrap items-start justify-between gap-2">
              <b>
                {named({ nameVi: denial.productNameVi, nameEn: denial.productNameEn })},{' '}
                <span className="tabular-nums">{denial.lotCode}</span>
              </b>
              <Tag tone={tones[denial.status]}>{t(`denial.${denial.status}`)}</Tag>
            </span>
            <span>{denial.reason}</span>
            <span className="text-sm text-ink-2">
              {t('denial.by', { household: denial.household.name, keeper: denial.keeper.name })} · {instant(denial.at)}
            </span>
            {denial.note && (
              <span>
                {denial.note} <span className="text-sm text-ink-2">({denial.decidedBy})</span>
              </span>
            )}
            {denial.mayDecide && (
              <Button look="quiet" className="mt-2 justify-self-start" onClick={() => setChosen(denial)}>
                {t('denial.decide')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {chosen && <Decide denial={chosen} onClose={() => setChosen(undefined)} />}
    </section>
  );
}

function Decide({ denial, onClose }: { denial: Denial; onClose: () => void }) {
  const [outcome, setOutcome] = useState('');
  const [note, setNote] = useState('');
  return (
    <LotForm
      title={t('denial.decide')}
      yes={t('denial.decide')}
      url={`${denialsUrl}/${denial.id}/decision`}
      body={{ isFalseOrigin: outcome === 'isFalse', note }}
      ready={outcome !== ''}
      onClose={onClose}
    >
      <SelectField name="isFalseOrigin" label={t('denial.outcome')} value={outcome} onChange={(event) => setOutcome(event.target.value)}>
        <option value="" />
        <option value="isFalse">{t('denial.isFalse')}</option>
        <option value="isTrue">{t('denial.isTrue')}</option>
      </SelectField>
      <TextArea name="note" label={t('denial.note')} value={note} onChange={(event) => setNote(event.target.value)} />
    </LotForm>
  );
}
