import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { address } from '@/api/http';
import { read } from '@/api/query';
import { named, t } from '@/i18n';
import { Button, buttonClass } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { SelectField } from '@/ui/field';
import { NumberField } from '@/ui/number-field';
import type { Lot, LotsPage } from './types';

const sheets = { A4Of24: 24, A4Of40: 40, Roll50x30: 1 } as const;
type Sheet = keyof typeof sheets;
const mostLabels = 2000;

/** Labels of one lot, or of every packed lot the seller has. */
export function LabelsDialog({ lot, onClose }: { lot?: Lot; onClose: () => void }) {
  const all = useQuery({ ...read<LotsPage>(address('/api/lots', { left: true, limit: 100 })), enabled: !lot }).data?.items ?? [];
  const lots = lot ? [lot] : all.filter((one) => one.isMine && !one.isHeld && one.units);
  const [sheet, setSheet] = useState<Sheet>('A4Of24');
  const [skip, setSkip] = useState<number>();
  const [counts, setCounts] = useState<Record<string, number | undefined>>(
    lot ? { [lot.id]: Math.min(lot.units ?? sheets.A4Of24, mostLabels) } : {},
  );
  const countOf = (id: string) => Math.trunc(counts[id] ?? 0);
  const chosen = lots.filter((one) => countOf(one.id) > 0);
  const total = chosen.reduce((sum, one) => sum + countOf(one.id), 0);
  const used = Math.trunc(skip ?? 0);
  const fault = used < 0 || used >= sheets[sheet] ? 'labels.skipFault' : total > mostLabels ? 'labels.tooMany' : undefined;
  const query = new URLSearchParams([
    ...chosen.flatMap((one) => [
      ['lot', one.id],
      ['count', String(countOf(one.id))],
    ]),
    ['sheet', sheet],
    ['skip', String(sheets[sheet] > 1 ? used : 0)],
  ]);
  return (
    <Dialog
      open
      title={t('labels.title')}
      onClose={onClose}
      footer={
        <>
          <Button look="quiet" onClick={onClose}>
            {t('action.back')}
          </Button>
          {chosen.length > 0 && !fault ? (
            <a className={buttonClass()} href={`/api/labels?${query}`} download onClick={onClose}>
              <Download aria-hidden size={22} />
              {t('labels.download', { count: total })}
            </a>
          ) : (
            <Button disabled icon={<Download aria-hidden size={22} />}>
              {t('labels.download', { count: total })}
            </Button>
          )}
        </>
      }
    >
      <div className="farmer grid gap-4">
        <p>{t(lots.length > 0 ? 'labels.lead' : 'labels.none')}</p>
        <SelectField name="sheet" label={t('labels.sheet')} value={sheet} onChange={(event) => setSheet(event.target.value as Sheet)}>
          {(Object.keys(sheets) as Sheet[]).map((one) => (
            <option key={one} value={one}>
              {t(`labels.${one}`)}
            </option>
          ))}
        </SelectField>
        {lots.map((one) => (
          <NumberField
            key={one.id}
            name={`count-${one.id}`}
            label={lot ? t('labels.count') : `${named({ nameVi: one.productNameVi, nameEn: one.productNameEn })}, ${one.code}`}
            hint={lot ? undefined : t('labels.countHint', { units: one.units ?? 0 })}
            value={counts[one.id]}
            onChange={(value) => setCounts({ ...counts, [one.id]: value })}
          />
        ))}
        {sheets[sheet] > 1 && (
          <NumberField name="skip" label={t('labels.skip')} hint={t('labels.skipHint')} value={skip} onChange={setSkip} />
        )}
        {fault && (
          <p role="alert" className="font-bold text-error">
            {t(fault, { most: sheets[sheet] - 1 })}
          </p>
        )}
      </div>
    </Dialog>
  );
}
