import { describe, expect, it } from 'vitest';
import { changed, type GridRow, parseTable, read, textOf } from '@/features/catalogue/bulk-grid/cells';
import { step, toSave } from '@/features/catalogue/bulk-grid/grid-state';

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
    expect(typed.edits).toEqual({ a: { priceDong: '30.000' } });
    expect(step(typed, type('priceDong', '25000')).edits).toEqual({});
  });

  it('takes back one step at a time', () => {
    const twice = step(step(start, type('priceDong', '30.000')), type('grade', 'A'));
    expect(step(twice, { do: 'undo' }).edits).toEqual({ a: { priceDong: '30.000' } });
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

  it('sends whole lines with the version and the stock that were seen, and none with an unread cell', () => {
    expect(toSave(row, { a: { available: '10', harvestTo: '20/06/2026' } }, words)).toEqual({
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
    expect(toSave(row, { a: { available: 'mười' } }, words)).toBeUndefined();
  });
});
