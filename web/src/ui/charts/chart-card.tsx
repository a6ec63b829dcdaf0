import { type ReactNode, useId, useState } from 'react';
import { t } from '@/i18n';

type Props = {
  title: string;
  note?: ReactNode;
  /** True when there is nothing to draw. */
  isEmpty: boolean;
  chart: ReactNode;
  /** The same figures as a table: for readers who cannot or do not want to read the drawing. */
  table: ReactNode;
};

/** A chart with its table twin; on paper both are printed. */
export function ChartCard({ title, note, isEmpty, chart, table }: Props) {
  const [asTable, setAsTable] = useState(false);
  const body = useId();
  return (
    <section className="card overflow-x-clip p-4 print:break-inside-avoid print:border-0 print:p-0" aria-labelledby={`${body}-title`}>
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id={`${body}-title`} className="text-lg">
          {title}
        </h2>
        {!isEmpty && (
          <button
            type="button"
            className="link min-h-11 text-sm print:hidden"
            aria-pressed={asTable}
            aria-controls={body}
            onClick={() => setAsTable(!asTable)}
          >
            {t(asTable ? 'charts.showChart' : 'charts.showTable')}
          </button>
        )}
      </div>
      {note && <p className="mb-3 text-sm text-ink-2">{note}</p>}
      <div id={body}>
        {isEmpty ? (
          <p className="rounded-lg bg-sand p-6 text-center text-ink-2">{t('charts.nothing')}</p>
        ) : (
          <>
            <div className={asTable ? 'hidden print:block' : undefined}>{chart}</div>
            <div className={asTable ? undefined : 'hidden print:mt-4 print:block'}>{table}</div>
          </>
        )}
      </div>
    </section>
  );
}
