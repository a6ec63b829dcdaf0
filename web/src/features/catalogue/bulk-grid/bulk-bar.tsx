import { useState } from 'react';
import { t } from '@/i18n';
import { number } from '@/i18n/format';
import { Button } from '@/ui/button';
import { changed, type GridRow, read } from './cells';
import { type Edits, shown, type Typed, type Words } from './grid-state';

type Props = {
  rows: readonly GridRow[];
  edits: Edits;
  words: Words;
  type: (cells: readonly Typed[]) => void;
  tell: (sentence: string) => void;
};

/** One change to all chosen lines; like anything typed, it is stored with the save and can be undone until then. */
export function BulkBar({ rows, edits, words, type, tell }: Props) {
  const [percent, setPercent] = useState('');
  const [stock, setStock] = useState('');
  const toAll = (of: (row: GridRow) => Typed | undefined) => {
    const cells = rows.flatMap((row) => of(row) ?? []);
    type(cells);
    tell(t('grid.applied', { count: cells.length }));
  };
  const share = Number(percent.replace(',', '.').replace('%', ''));
  const isShare = percent.trim() !== '' && Number.isFinite(share) && share > -100 && share <= 1000;
  const isStock = stock.trim() !== '' && read('available', stock, words).fault === undefined;
  const move = (status: 'published' | 'paused', from: (row: GridRow) => boolean) =>
    toAll((row) => (from(row) ? { id: row.id, column: 'status', text: words[status] } : undefined));
  return (
    <fieldset disabled={rows.length === 0} className="card grid gap-3 p-4">
      <legend className="float-left w-full font-bold">{t('grid.withChosen', { count: number(rows.length) })}</legend>
      <div className="clear-both flex flex-wrap items-end gap-3">
        <label className="grid gap-1 text-sm">
          {t('grid.percent')}
          <input
            value={percent}
            inputMode="text"
            placeholder="-5"
            onChange={(event) => setPercent(event.target.value)}
            className="control w-28"
            aria-invalid={percent !== '' && !isShare ? true : undefined}
          />
        </label>
        <Button
          look="quiet"
          disabled={!isShare || !rows.length}
          onClick={() =>
            toAll((row) => {
              const price = read('priceDong', shown(row, 'priceDong', edits, words), words);
              return price.fault === undefined && typeof price.value === 'number'
                ? { id: row.id, column: 'priceDong', text: number(changed(price.value, share)) }
                : undefined;
            })
          }
        >
          {t('grid.changePrice')}
        </Button>
        <label className="grid gap-1 text-sm">
          {t('grid.column.available')}
          <input
            value={stock}
            inputMode="decimal"
            onChange={(event) => setStock(event.target.value)}
            className="control w-28"
            aria-invalid={stock !== '' && !isStock ? true : undefined}
          />
        </label>
        <Button
          look="quiet"
          disabled={!isStock || !rows.length}
          onClick={() => toAll((row) => ({ id: row.id, column: 'available', text: stock }))}
        >
          {t('grid.setStock')}
        </Button>
        <Button look="quiet" disabled={!rows.length} onClick={() => move('published', ({ status }) => status !== 'published')}>
          {t('grid.publish')}
        </Button>
        <Button look="quiet" disabled={!rows.length} onClick={() => move('paused', ({ status }) => status === 'published')}>
          {t('grid.pause')}
        </Button>
      </div>
    </fieldset>
  );
}
