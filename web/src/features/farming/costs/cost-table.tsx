import { t } from '@/i18n';
import { day, dong, number } from '@/i18n/format';
import type { CostSheet } from './types';

/** A sheet to be read: its lines, their sum, and what a kilogram costs. */
export function CostTable({ sheet }: { sheet: CostSheet }) {
  return (
    <section className="card grid gap-4 p-4" aria-label={t('cost.lines')}>
      <p className="text-ink-2">
        {day(sheet.validFrom)} – {day(sheet.validTo)} · {t('cost.yieldIs', { kilograms: number(sheet.yieldKilograms) })} ·{' '}
        {sheet.commune.name}
      </p>
      <div>
        <table className="w-full text-left">
          <thead>
            <tr className="border-b border-line text-sm text-ink-2">
              <th scope="col" className="py-1 pr-3">
                {t('cost.item.label')}
              </th>
              <th scope="col" className="py-1 pr-3 text-right">
                {t('cost.quantity')}
              </th>
              <th scope="col" className="py-1 text-right">
                {t('cost.amount')}
              </th>
            </tr>
          </thead>
          <tbody>
            {sheet.lines.map((line, place) => (
              <tr key={place} className="border-b border-line align-top">
                <th scope="row" className="py-2 pr-3 font-normal">
                  {t(`cost.item.${line.item}`)}
                  {line.note && <span className="block text-sm text-ink-2">{line.note}</span>}
                </th>
                <td className="py-2 pr-3 text-right tabular-nums">
                  {number(line.quantity)} {line.unit}
                  <span className="block text-sm text-ink-2">× {dong(line.priceDong)}</span>
                </td>
                <td className="py-2 text-right whitespace-nowrap tabular-nums">{dong(line.amountDong)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className="font-bold">
              <th scope="row" colSpan={2} className="py-2 pr-3">
                {t('cost.total')}
              </th>
              <td className="py-2 text-right whitespace-nowrap tabular-nums">{dong(sheet.totalDong)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <PerKilogram dongs={sheet.costDongPerKilogram} />
    </section>
  );
}

export const PerKilogram = ({ dongs }: { dongs: number | undefined }) => (
  <p className="flex flex-wrap items-baseline justify-between gap-2 rounded-lg bg-leaf-50 p-4">
    <span>{t('cost.perKilogram')}</span>
    <strong className="text-2xl">{dongs ? `${dong(dongs)}/kg` : '–'}</strong>
  </p>
);
