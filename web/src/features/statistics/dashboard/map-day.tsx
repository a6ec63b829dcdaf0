import { t } from '@/i18n';
import { day } from '@/i18n/format';
import { DateField } from '@/ui/date-field';
import type { Search } from '../filters';

/** The last day of the map with districts. */
const oldMap = '2025-06-30';

type Props = { search: Search; set: (change: Search) => void };

/** Which map the figures are laid on, and how figures of the other map come onto it, in plain words. */
export function MapDay({ search, set }: Props) {
  const view = search.cach ?? 'recast';
  const choice = search.banDo === undefined ? 'now' : search.banDo === oldMap ? 'old' : 'other';
  const radio = (name: string, value: string, isChosen: boolean, onChoose: () => void, label: string, text: string) => (
    <label key={value} className="flex gap-3 py-1">
      <input
        type="radio"
        name={name}
        value={value}
        checked={isChosen}
        onChange={onChoose}
        className="mt-0.5 size-5 shrink-0 accent-leaf-700"
      />
      <span>
        <b>{label}</b> <span className="block text-sm text-ink-2">{text}</span>
      </span>
    </label>
  );
  // A unit of one map may not exist on the other.
  const move = (banDo: string | undefined) => set({ banDo, donVi: undefined, cap: banDo && banDo < '2025-07-01' ? 'district' : undefined });
  return (
    <details className="mt-4 border-t border-line pt-3" open={search.banDo !== undefined || search.cach !== undefined}>
      <summary className="min-h-8 font-bold">
        {t('statistics.mapDay')}: <span className="font-normal">{choice === 'now' ? t('statistics.mapNow') : day(search.banDo ?? '')}</span>
      </summary>
      <div className="mt-2 grid gap-6 md:grid-cols-2">
        <fieldset>
          <legend className="font-bold">{t('statistics.whichMap')}</legend>
          {radio('map', 'now', choice === 'now', () => move(undefined), t('statistics.mapNow'), t('statistics.mapNowText'))}
          {radio('map', 'old', choice === 'old', () => move(oldMap), t('statistics.mapOld'), t('statistics.mapOldText'))}
          {radio('map', 'other', choice === 'other', () => move('2026-01-01'), t('statistics.mapOther'), t('statistics.mapOtherText'))}
          {choice === 'other' && (
            <DateField name="banDo" label={t('statistics.mapDay')} value={search.banDo ?? ''} onChange={(iso) => iso && move(iso)} />
          )}
        </fieldset>
        <fieldset>
          <legend className="font-bold">{t('statistics.howRead')}</legend>
          {radio('view', 'recast', view === 'recast', () => set({ cach: 'recast' }), t('statistics.recast'), t('statistics.recastText'))}
          {radio(
            'view',
            'asReported',
            view === 'asReported',
            () => set({ cach: 'asReported' }),
            t('statistics.asReported'),
            t('statistics.asReportedText'),
          )}
          <p className="mt-2 text-sm text-ink-2">{t('statistics.sameTotal')}</p>
        </fieldset>
      </div>
    </details>
  );
}
