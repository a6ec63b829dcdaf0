import { describe, expect, it } from 'vitest';
import type { Schemas } from '@/api/types';
import { changed, type GridRow, parseTable, read, textOf } from '@/features/catalogue/bulk-grid/cells';
import { copied, needsFormat, pasted } from '@/features/catalogue/bulk-grid/clipboard';
import { faultOf, reasonsOf, step, toSave, unfitCells } from '@/features/catalogue/bulk-grid/grid-state';

const words = { draft: 'Nháp', published: 'Đang bán', paused: 'Tạm dừng' };
const row: GridRow = {
  id: 'a',
  title: 'Mít',
  producerName: 'Bà Tư',
  unit: 'kg',
  priceDong: 25_000,
  pricedBy: 'unit',
  available: 12.5,
  harvestFrom: '2026-06-01',
  harvestTo: null,
  grade: 'Loại 1',
  siteCode: null,
  status: 'published',
  version: 3,
  warnings: [],
};
const start = { edits: {}, past: [], said: {} };
const type = (column: Parameters<typeof read>[0], text: string) => ({
  do: 'type' as const,
  cells: [{ id: 'a', column, text }],
  rows: [row],
  words,
});

describe('cells', () => {
  it.each([
    ['priceDong', '25.000', 25_000],
    ['priceDong', '25000 ₫', 25_000],
    ['available', '1.250,5', 1250.5],
    ['available', '0,125', 0.125],
    ['harvestFrom', '5/6/2026', '2026-06-05'],
    ['harvestTo', '', null],
    ['status', 'tam dung', 'paused'],
    ['grade', ' Loại 2 ', 'Loại 2'],
    ['siteCode', ' vn-dnor-0041 ', 'VN-DNOR-0041'],
    ['siteCode', '', ''],
  ] as const)('%s reads %s', (column, text, value) => expect(read(column, text, words)).toEqual({ value }));

  it.each([
    ['priceDong', '25,5', 'dong'],
    ['priceDong', '', 'dong'],
    ['available', '12.5', 'quantity'],
    ['available', '1,2345', 'quantity'],
    ['available', '-3', 'quantity'],
    ['harvestFrom', '31/02/2026', 'day'],
    ['status', 'bán', 'status'],
    ['grade', 'x'.repeat(41), 'grade'],
  ] as const)('%s never guesses %s', (column, text, fault) => expect(read(column, text, words)).toEqual({ fault }));

  it('takes what a spreadsheet copies, quotes and line breaks too', () => {
    expect(parseTable('1\t2\r\n3\t"a\n""b"""\r\n')).toEqual([
      ['1', '2'],
      ['3', 'a\n"b"'],
    ]);
    expect(parseTable('25.000')).toEqual([['25.000']]);
  });

  it('shows what it reads', () => {
    for (const column of ['priceDong', 'available', 'harvestFrom', 'harvestTo', 'grade', 'status'] as const)
      expect(read(column, textOf(row, column, words), words)).toEqual({ value: row[column] });
  });

  it('changes prices by per cent to whole hundreds', () => {
    expect([changed(25_000, 5), changed(25_000, -5), changed(900, 10), changed(100, -99.9)]).toEqual([26_300, 23_800, 990, 1]);
  });
});

describe('edits', () => {
  it('forgets what was typed back to what it was', () => {
    const typed = step(start, type('priceDong', '30.000'));
    expect(typed.edits).toEqual({ a: { priceDong: { text: '30.000' } } });
    expect(step(typed, type('priceDong', '25000')).edits).toEqual({});
  });

  it('takes back one step at a time', () => {
    const twice = step(step(start, type('priceDong', '30.000')), type('grade', 'A'));
    expect(step(twice, { do: 'undo' }).edits).toEqual({ a: { priceDong: { text: '30.000' } } });
    expect(step(step(step(twice, { do: 'undo' }), { do: 'undo' }), { do: 'undo' }).edits).toEqual({});
  });

  it('keeps a refused line as it was typed, with what was said, and lets a stored one go', () => {
    const typed = step(start, type('priceDong', '30.000'));
    const message = { field: 'priceDong', code: 'x', details: null };
    const refused = step(typed, { do: 'answer', answers: [{ id: 'a', now: row, messages: [message] }] });
    expect(refused).toMatchObject({ edits: typed.edits, said: { a: [message] } });
    expect(step(refused, type('priceDong', '31.000')).said).toEqual({});
    expect(step(refused, { do: 'answer', answers: [{ id: 'a', now: row, messages: [] }] }).edits).toEqual({});
  });

  it('shows a line that was refused its publication as it is, and keeps what else was typed', () => {
    const draft: GridRow = { ...row, status: 'draft' };
    const message = { field: null, code: 'listing.commitment_missing', details: null };
    const answer = { do: 'answer' as const, answers: [{ id: 'a', now: draft, messages: [message] }] };
    const published = step(start, { ...type('status', 'Đang bán'), rows: [draft] });
    expect(published.edits).toEqual({ a: { status: { text: 'Đang bán' } } });
    expect(step(published, answer)).toEqual({ edits: {}, past: [], said: { a: [message] } });
    const dearer = step(published, { ...type('priceDong', '30.000'), rows: [draft] });
    expect(step(dearer, answer).edits).toEqual({ a: { priceDong: { text: '30.000' } } });
  });

  it('says each reason once, with every line it holds for', () => {
    const message = (code: string, details: Schemas['RowMessage']['details'] = null) => ({ field: null, code, details });
    const answer = (id: string, ...messages: ReturnType<typeof message>[]) => ({ id, now: row, messages });
    const [x, y] = [message('x'), message('y')];
    expect(reasonsOf([answer('a', x), answer('b'), answer('c', x, y)])).toEqual([
      { code: 'x', details: null, ids: ['a', 'c'] },
      { code: 'y', details: null, ids: ['c'] },
    ]);
  });

  it('sends whole lines with the version and the stock that were seen, and none with an unread cell', () => {
    expect(toSave(row, { a: { available: { text: '10' }, harvestTo: { text: '20/06/2026' } } }, words)).toEqual({
      id: 'a',
      version: 3,
      priceDong: 25_000,
      available: 10,
      availableSeen: 12.5,
      harvestFrom: '2026-06-01',
      harvestTo: '2026-06-20',
      grade: 'Loại 1',
      siteCode: null,
      status: 'published',
    });
    expect(toSave(row, { a: { available: { text: 'mười' } } }, words)).toBeUndefined();
  });
});

describe('numbers of a spreadsheet', () => {
  const cell = (column: Parameters<typeof read>[0], text: string) => ({ id: 'a', column, text });

  it('asks for their format only where it makes a difference', () => {
    expect([cell('priceDong', '52000'), cell('grade', '2.5'), cell('harvestFrom', '1.6.2026')].some(needsFormat)).toBe(false);
    expect([cell('available', '12.5'), cell('available', '12,5'), cell('priceDong', '25.000')].every(needsFormat)).toBe(true);
  });

  it.each([
    ['comma', 'available', '12,5', '12,5'],
    ['comma', 'available', '1.250,50', '1.250,5'],
    ['comma', 'priceDong', '25.000 ₫', '25.000'],
    ['point', 'available', '12.5', '12,5'],
    ['point', 'available', '1,250.50', '1.250,5'],
    ['point', 'available', '25.000', '25'],
    ['point', 'priceDong', '52,000.00', '52.000'],
    ['point', 'priceDong', '52000', '52.000'],
    ['point', 'grade', '2,5', '2,5'],
    ['point', 'priceDong', '', ''],
  ] as const)('in the format %s, %s %s is %s', (format, column, text, is) =>
    expect(pasted(cell(column, text), format)).toEqual(cell(column, is)),
  );

  it.each([
    ['comma', 'available', '12.5'],
    ['comma', 'priceDong', '25,000.00'],
    ['point', 'available', '12,5'],
    ['point', 'priceDong', '25.000,5'],
    ['point', 'priceDong', '26.000'],
    ['comma', 'priceDong', '26,000'],
    ['point', 'available', '1.250.000'],
    ['comma', 'available', '-3'],
    ['comma', 'priceDong', 'hỏi giá'],
  ] as const)('in the format %s nobody guesses what %s %s is', (format, column, text) =>
    expect(pasted(cell(column, text), format)).toEqual({ ...cell(column, text), isUnfit: true }),
  );

  it('names each cell that does not fit, and saves none of its line until it is typed anew', () => {
    const rows = [{ ...row, id: 'b', title: 'Bơ' }, row];
    const state = step(start, { do: 'type', cells: [pasted(cell('available', '12,5'), 'point')], rows, words });
    expect(unfitCells(rows, state.edits)).toEqual([{ line: 2, title: 'Mít', column: 'available', text: '12,5' }]);
    expect(faultOf('available', state.edits.a?.available, words)).toBe('format');
    expect(toSave(row, state.edits, words)).toBeUndefined();
    const typed = step(state, { ...type('available', '13'), rows });
    expect(unfitCells(rows, typed.edits)).toEqual([]);
    expect(toSave(row, typed.edits, words)?.available).toBe(13);
    expect(unfitCells(rows, step(typed, { do: 'undo' }).edits)).toHaveLength(1);
  });

  it('goes back to the spreadsheet as that writes numbers', () => {
    expect(copied(cell('priceDong', '1.250.000'), 'point', words)).toBe('1250000');
    expect(copied(cell('available', '1.250,5'), 'point', words)).toBe('1250.5');
    expect(copied(cell('available', '1.250,5'), 'comma', words)).toBe('1250,5');
    expect(parseTable(copied(cell('grade', 'Loại\t"1"'), 'comma', words))).toEqual([['Loại\t"1"']]);
    expect(copied({ ...cell('available', '12,5'), isUnfit: true }, 'point', words)).toBe('12,5');
  });
});
