import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Table2, Undo2 } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { api } from '@/api/http';
import { messageOf } from '@/api/problem';
import { type Paged, readPages, refresh } from '@/api/query';
import type { Schemas } from '@/api/types';
import { t } from '@/i18n';
import { number } from '@/i18n/format';
import { Button, ButtonLink } from '@/ui/button';
import { Page } from '@/ui/page';
import { EmptyState, Loaded } from '@/ui/states';
import { BulkBar } from './bulk-bar';
import type { GridRow, SaveRow } from './cells';
import { type NumberFormat, needsFormat, pasted, useNumberFormat } from './clipboard';
import { GridOutcome } from './grid-outcome';
import { type Typed, toSave, unfitCells, useGridState, type Words } from './grid-state';
import { GridTable } from './grid-table';
import { PasteFormat, UnfitCells } from './paste-format';
import { PhoneList } from './phone-list';

const address = '/api/my/listings/grid?limit=200';

/** All listings at once, as in a spreadsheet: type, paste, fill, and store everything or what is chosen with one button. */
export function GridPage() {
  const query = useInfiniteQuery(readPages<Paged<GridRow>>(address));
  const loaded = query.data?.pages.flatMap((page) => page.items);
  return (
    <Page title={t('grid.title')} lead={t('grid.lead')} back={{ to: '/ban/hang', label: t('selling.tile.goods') }}>
      <Loaded query={query}>
        {() =>
          loaded?.length ? (
            <Grid rows={loaded} more={query.hasNextPage && { busy: query.isFetchingNextPage, load: () => query.fetchNextPage() }} />
          ) : (
            <EmptyState icon={Table2} title={t('goods.none')}>
              <ButtonLink to="/ban/dang">{t('selling.tile.new')}</ButtonLink>
            </EmptyState>
          )
        }
      </Loaded>
    </Page>
  );
}

type Props = { rows: readonly GridRow[]; more: false | { busy: boolean; load: () => unknown } };

function Grid({ rows, more }: Props) {
  const [{ edits, past, said }, act] = useGridState();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [spoken, setSpoken] = useState('');
  const [format, keepFormat] = useNumberFormat();
  const [held, setHeld] = useState<readonly Typed[]>([]);
  const words: Words = useMemo(
    () => ({ draft: t('listing.status.draft'), published: t('listing.status.published'), paused: t('listing.status.paused') }),
    [],
  );
  const type = (cells: readonly Typed[]) => act({ do: 'type', cells, rows, words });
  const paste = (cells: readonly Typed[], known: NumberFormat | undefined) => {
    if (!known && cells.some(needsFormat)) return setHeld(cells);
    setHeld([]);
    type(cells.map((cell) => pasted(cell, known ?? 'comma')));
    setSpoken(t('grid.pasted', { count: cells.length }));
  };
  const chooseFormat = (chosen: NumberFormat) => {
    keepFormat(chosen);
    if (held.length) paste(held, chosen);
  };
  const choose = useCallback(
    (id: string) => setChosen((known) => new Set(known.has(id) ? [...known].filter((other) => other !== id) : [...known, id])),
    [],
  );
  const save = useMutation({
    mutationFn: (lines: readonly SaveRow[]) => api.post<Schemas['SaveGridResponse']>('/api/my/listings/grid', { rows: lines }),
    onMutate: () => setSpoken(''),
    onSuccess: async ({ stored, rows: answers }) => {
      await refresh('/api/my/listings', '/api/listings');
      act({ do: 'answer', answers });
      if (stored === answers.length) setSpoken(t('grid.saved', { stored: number(stored) }));
    },
  });
  const edited = rows.filter(({ id }) => edits[id]);
  const wanted = chosen.size ? edited.filter(({ id }) => chosen.has(id)) : edited;
  const ready = wanted.flatMap((row) => toSave(row, edits, words) ?? []).slice(0, 500);
  const isAll = chosen.size === rows.length;
  const marked = rows.filter(({ id }) => chosen.has(id));
  const shared = { rows, edits, said, words, chosen, choose };
  return (
    <div className="grid grid-cols-1 gap-4">
      <BulkBar rows={marked} edits={edits} words={words} type={type} tell={setSpoken} />
      <div className="flex flex-wrap items-center gap-3">
        <label className="flex min-h-11 items-center gap-3">
          <input
            type="checkbox"
            checked={isAll}
            onChange={() => setChosen(isAll ? new Set() : new Set(rows.map(({ id }) => id)))}
            className="size-6 accent-leaf-700"
          />
          {t('grid.chooseAll', { count: number(rows.length) })}
        </label>
        <Button look="quiet" icon={<Undo2 aria-hidden size={18} />} disabled={!past.length} onClick={() => act({ do: 'undo' })}>
          {t('grid.undo')}
        </Button>
        {edited.length > 0 && (
          <Button look="quiet" onClick={() => act({ do: 'drop', ids: edited.map(({ id }) => id) })}>
            {t('grid.drop')}
          </Button>
        )}
        <Button busy={save.isPending} disabled={!ready.length} onClick={() => save.mutate(ready)}>
          {t(chosen.size ? 'grid.saveChosen' : 'grid.save', { count: number(ready.length) })}
        </Button>
      </div>
      {wanted.length > ready.length && (
        <p className="font-bold text-error">{t('grid.unread', { count: number(wanted.length - ready.length) })}</p>
      )}
      {save.error && (
        <p role="alert" className="font-bold text-error">
          {messageOf(save.error)}
        </p>
      )}
      {save.data && <GridOutcome answer={save.data} rows={rows} />}
      <p role="status" aria-live="polite" className="min-h-6 font-bold text-leaf-700">
        {spoken}
      </p>
      <div className="hidden gap-3 md:grid">
        <PasteFormat format={format} choose={chooseFormat} waiting={held.length} giveUp={() => setHeld([])} />
        <UnfitCells cells={unfitCells(rows, edits)} format={format} />
        <p className="text-sm text-ink-2">{t('grid.keys')}</p>
        <GridTable
          {...shared}
          format={format}
          type={type}
          paste={(cells, isOwn) => paste(cells, isOwn ? 'comma' : format)}
          undo={() => act({ do: 'undo' })}
          tell={setSpoken}
        />
      </div>
      <PhoneList {...shared} />
      {more && (
        <div>
          <Button look="quiet" busy={more.busy} onClick={() => more.load()}>
            {t('console.more')}
          </Button>
        </div>
      )}
    </div>
  );
}
