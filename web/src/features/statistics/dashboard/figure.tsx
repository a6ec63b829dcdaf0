import { Link } from '@tanstack/react-router';
import { createContext, use } from 'react';
import type { Level } from '@/api/types';
import { t } from '@/i18n';
import { number } from '@/i18n/format';
import { type Measure, measured } from '@/ui/charts/measure';
import type { RecordSearch } from '../filters';
import { period } from '../filters';
import type { ConsumptionRow, Figures } from '../types';

type Way = { search: RecordSearch; mayOpen: boolean; measure: Measure };

/** The dashboard's choices, and whether the caller may see the records behind its figures. */
export const DashboardWay = createContext<Way>({ search: {}, mayOpen: false, measure: 'grams' });
export const useWay = () => use(DashboardWay);

/** What a figure may be a number of. */
export type Counted = Measure | 'sales' | 'households';

type Props = {
  figures: Figures | undefined /** What the clicked cell adds to the choices. */;
  cell?: RecordSearch;
  measure?: Counted;
  label?: string;
};

/** A figure that opens the sale records behind it. Suppressed figures are a dot; nobody learns them by clicking. */
export function Figure({ figures, cell, measure, label }: Props) {
  const way = useWay();
  const by = measure ?? way.measure;
  if (!figures) return <span>–</span>;
  if (figures.suppressed || figures[by] === null)
    return (
      <abbr title={t('statistics.suppressed')} className="no-underline">
        <span aria-hidden>•</span>
        <span className="sr-only">{t('statistics.suppressed')}</span>
      </abbr>
    );
  const said = by === 'grams' || by === 'valueDong' ? measured(by, figures[by]) : number(figures[by] ?? 0);
  if (!way.mayOpen || figures.sales === 0) return <span className="tabular-nums">{said}</span>;
  return (
    <Link
      to="/thong-ke/giao-dich"
      search={{ ...way.search, ...fixed(way.search), cach: undefined, ...cell, khop: figures.grams }}
      className="link tabular-nums"
      aria-label={label ? `${label}: ${said}` : undefined}
    >
      {said}
    </Link>
  );
}

/** A row of the table by unit, as the record list asks for it. */
export const unitCell = (search: RecordSearch, unit: ConsumptionRow['unit'] | undefined, level: Level): RecordSearch => ({
  donVi: unit?.code ?? 'none',
  banDo: unit?.asOf ?? search.banDo,
  cap: level,
  cach: search.cach ?? 'recast',
});

/** The period as shown, even when the address left it out: the link must mean the same tomorrow. */
const fixed = (search: RecordSearch) => {
  const { from, to } = period(search);
  return { tu: from, den: to };
};
