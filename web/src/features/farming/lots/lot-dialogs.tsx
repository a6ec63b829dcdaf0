import { useState } from 'react';
import { t } from '@/i18n';
import { today } from '@/i18n/format';
import { Button } from '@/ui/button';
import { DateField } from '@/ui/date-field';
import { SelectField, TextArea, TextField } from '@/ui/field';
import { NumberField } from '@/ui/number-field';
import { LossFields, LotForm, noLoss } from './lot-form';
import { type Lot, type LotAct, toGrams } from './types';

type Props = { lot: Lot; onClose: () => void };

/** What the seller or an officer does with one lot, each asked in a dialog of its own. */
export function LotDialog({ act, ...props }: Props & { act: LotAct }) {
  switch (act) {
    case 'weigh':
      return <Weigh {...props} />;
    case 'check':
      return <Check {...props} />;
    case 'pack':
      return <Pack {...props} />;
    case 'split':
      return <Split {...props} />;
    default:
      return <Say {...props} act={act} />;
  }
}

function Weigh({ lot, onClose }: Props) {
  const [kilos, setKilos] = useState<number>();
  return (
    <LotForm
      title={t('lot.weigh')}
      yes={t('console.save')}
      url={`/api/lots/${lot.id}/weigh`}
      body={{ grams: toGrams(kilos) }}
      onClose={onClose}
    >
      <NumberField name="grams" label={t('lot.kilos')} hint={t('lot.weighHint')} unit="kg" value={kilos} onChange={setKilos} />
    </LotForm>
  );
}

function Check({ lot, onClose }: Props) {
  const [form, setForm] = useState({ kind: 'quality', stage: 'harvest', passed: true, byName: '', on: today(), note: '' });
  const set = (change: Partial<typeof form>) => setForm({ ...form, ...change });
  const callsBack = form.kind === 'safety' && !form.passed && !lot.isHeld;
  return (
    <LotForm
      title={t('lot.check')}
      yes={t('console.save')}
      url={`/api/lots/${lot.id}/checks`}
      body={form}
      danger={callsBack}
      ready={!!form.on}
      onClose={onClose}
    >
      <SelectField name="kind" label={t('lot.checkKind')} value={form.kind} onChange={(event) => set({ kind: event.target.value })}>
        {(['quality', 'safety'] as const).map((kind) => (
          <option key={kind} value={kind}>
            {t(`lot.kind.${kind}`)}
          </option>
        ))}
      </SelectField>
      <SelectField name="stage" label={t('lot.checkStage')} value={form.stage} onChange={(event) => set({ stage: event.target.value })}>
        {(['growing', 'harvest', 'intake', 'packing', 'storage', 'transport'] as const).map((stage) => (
          <option key={stage} value={stage}>
            {t(`lot.stage.${stage}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        name="passed"
        label={t('lot.result')}
        value={form.passed ? 'yes' : 'no'}
        onChange={(event) => set({ passed: event.target.value === 'yes' })}
      >
        <option value="yes">{t('lot.passed')}</option>
        <option value="no">{t('lot.failed')}</option>
      </SelectField>
      {callsBack && (
        <p role="status" className="rounded-md bg-error-bg p-3 font-bold text-error">
          {t('lot.failedSafety')}
        </p>
      )}
      <DateField name="on" label={t('lot.checkOn')} value={form.on} onChange={(on) => set({ on })} />
      <TextField name="byName" label={t('lot.checkBy')} value={form.byName} onChange={(event) => set({ byName: event.target.value })} />
      <TextArea
        name="note"
        label={t('lot.note')}
        optional={form.passed}
        value={form.note}
        onChange={(event) => set({ note: event.target.value })}
      />
    </LotForm>
  );
}

function Pack({ lot, onClose }: Props) {
  const [units, setUnits] = useState<number>();
  const [kilos, setKilos] = useState<number>();
  const [loss, setLoss] = useState(noLoss);
  const body = { units: Math.trunc(units ?? 0), gramsPerUnit: toGrams(kilos), lossGrams: toGrams(loss.kilos), lossReason: loss.reason };
  return (
    <LotForm title={t('lot.pack')} yes={t('lot.pack')} url={`/api/lots/${lot.id}/pack`} body={body} onClose={onClose}>
      <p>{t('lot.packHint')}</p>
      <NumberField name="units" label={t('lot.unitCount')} value={units} onChange={setUnits} />
      <NumberField name="gramsPerUnit" label={t('lot.unitKilos')} unit="kg" value={kilos} onChange={setKilos} />
      <LossFields loss={loss} set={setLoss} />
    </LotForm>
  );
}

function Split({ lot, onClose }: Props) {
  const [parts, setParts] = useState<(number | undefined)[]>([undefined]);
  const [loss, setLoss] = useState(noLoss);
  const body = { partGrams: parts.filter((part) => part).map(toGrams), lossGrams: toGrams(loss.kilos), lossReason: loss.reason };
  return (
    <LotForm title={t('lot.split')} yes={t('lot.split')} url={`/api/lots/${lot.id}/split`} body={body} onClose={onClose}>
      <p>{t('lot.splitHint')}</p>
      {parts.map((part, index) => (
        <NumberField
          key={index}
          name={`partGrams[${index}]`}
          label={t('lot.part', { no: index + 1 })}
          unit="kg"
          value={part}
          onChange={(value) => setParts(parts.map((old, at) => (at === index ? value : old)))}
        />
      ))}
      {parts.length < 20 && (
        <Button look="quiet" onClick={() => setParts([...parts, undefined])}>
          {t('lot.addPart')}
        </Button>
      )}
      <LossFields loss={loss} set={setLoss} />
    </LotForm>
  );
}

function Say({ lot, act, onClose }: Props & { act: 'recall' | 'release' }) {
  const [words, setWords] = useState('');
  const name = act === 'recall' ? 'reason' : 'note';
  return (
    <LotForm
      title={t(`lot.${act}`)}
      yes={t(`lot.${act}`)}
      url={`/api/lots/${lot.id}/${act}`}
      body={{ [name]: words }}
      danger={act === 'recall'}
      onClose={onClose}
    >
      {act === 'recall' && <p>{t('lot.recallText')}</p>}
      <TextArea
        name={name}
        label={t(act === 'recall' ? 'lot.recallReason' : 'lot.releaseNote')}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
    </LotForm>
  );
}
