import { Plus, Trash2 } from 'lucide-react';
import { t } from '@/i18n';
import { dong } from '@/i18n/format';
import { Button } from '@/ui/button';
import { GroupFault, SelectField, TextField } from '@/ui/field';
import { MoneyInput } from '@/ui/money-input';
import { NumberField } from '@/ui/number-field';
import { amountOf, items, type LineDraft, mustStay, newLine, usualUnit } from './form';
import type { CostItem } from './types';

/** The season's costs, one card each: on a phone a table of five columns cannot be filled in. */
export function CostLines({ lines, onChange }: { lines: readonly LineDraft[]; onChange: (lines: LineDraft[]) => void }) {
  const set = (key: string, change: Partial<LineDraft>) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...change } : line)));
  return (
    <fieldset className="grid gap-4" data-field="lines">
      <legend className="mb-1 text-xl font-bold">{t('cost.lines')}</legend>
      <p className="text-ink-2">{t('cost.linesHint')}</p>
      <GroupFault name="lines" />
      {lines.map((line, place) => (
        <fieldset key={line.key} className="card grid gap-3 p-4">
          <legend className="sr-only">{t('cost.lineOf', { place: place + 1 })}</legend>
          {mustStay(lines, line) ? (
            <div>
              <p className="font-bold">{t('cost.item.householdLabour')}</p>
              <p className="text-sm text-ink-2">{t('cost.labourStays')}</p>
            </div>
          ) : (
            <SelectField
              name={`lines[${place}].item`}
              label={t('cost.item.label')}
              value={line.item}
              onChange={(event) => {
                const item = event.target.value as CostItem;
                set(line.key, { item, unit: line.unit === usualUnit(line.item) ? usualUnit(item) : line.unit });
              }}
            >
              {items.map((item) => (
                <option key={item} value={item}>
                  {t(`cost.item.${item}`)}
                </option>
              ))}
            </SelectField>
          )}
          <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
            <NumberField
              name={`lines[${place}].quantity`}
              label={t('cost.quantity')}
              value={line.quantity}
              onChange={(quantity) => set(line.key, { quantity })}
            />
            <TextField
              name={`lines[${place}].unit`}
              label={t('cost.unit')}
              value={line.unit}
              maxLength={20}
              onChange={(event) => set(line.key, { unit: event.target.value })}
            />
            <div className="col-span-2 sm:col-span-1">
              <MoneyInput
                name={`lines[${place}].priceDong`}
                label={t('cost.price')}
                value={line.priceDong}
                onChange={(priceDong) => set(line.key, { priceDong })}
              />
            </div>
          </div>
          <TextField
            name={`lines[${place}].note`}
            label={t('cost.note')}
            hint={line.item === 'householdLabour' ? t('cost.labourNote') : undefined}
            optional
            value={line.note}
            maxLength={200}
            onChange={(event) => set(line.key, { note: event.target.value })}
          />
          <div className="flex items-center justify-between gap-3">
            {!mustStay(lines, line) && (
              <Button
                look="quiet"
                aria-label={t('cost.removeLine', { item: t(`cost.item.${line.item}`) })}
                icon={<Trash2 aria-hidden size={20} />}
                onClick={() => onChange(lines.filter(({ key }) => key !== line.key))}
              >
                {t('cost.remove')}
              </Button>
            )}
            <strong className="ml-auto tabular-nums">{dong(amountOf(line))}</strong>
          </div>
        </fieldset>
      ))}
      <Button look="quiet" icon={<Plus aria-hidden size={20} />} onClick={() => onChange([...lines, newLine('other')])}>
        {t('cost.addLine')}
      </Button>
    </fieldset>
  );
}
