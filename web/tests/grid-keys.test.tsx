import { createEvent, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { GridRow } from '@/features/catalogue/bulk-grid/cells';
import { GridOutcome } from '@/features/catalogue/bulk-grid/grid-outcome';
import { type Typed, useGridState } from '@/features/catalogue/bulk-grid/grid-state';
import { GridTable } from '@/features/catalogue/bulk-grid/grid-table';
import { loadTexts } from '@/i18n';

const words = { draft: 'Nháp', published: 'Đang bán', paused: 'Tạm dừng' };
const row = (id: string, title: string): GridRow => ({
  id,
  title,
  producerName: 'Bà Tư',
  unit: 'kg',
  priceDong: 25_000,
  pricedBy: 'unit',
  available: 12.5,
  harvestFrom: null,
  harvestTo: null,
  grade: 'Loại 1',
  siteCode: null,
  status: 'draft',
  version: 3,
  warnings: [],
});
const rows = [row('a', 'Mít'), row('b', 'Bơ')];
const nothing = () => undefined;
let isOwnPaste: boolean | undefined;

function Grid() {
  const [{ edits, said }, act] = useGridState();
  const type = (cells: readonly Typed[]) => act({ do: 'type', cells, rows, words });
  return (
    <GridTable
      {...{ rows, edits, said, words, type }}
      chosen={new Set()}
      choose={nothing}
      format="point"
      paste={(cells, isOwn) => {
        isOwnPaste = isOwn;
        type(cells);
      }}
      undo={() => act({ do: 'undo' })}
      tell={nothing}
    />
  );
}

const cell = (line: number, column: number) => document.querySelector<HTMLElement>(`[data-cell="${line}-${column}"]`) as HTMLElement;
const [price, grade] = [1, 5];
const editor = () => screen.queryByRole('textbox');
const standIn = async (line: number, column: number) => {
  await userEvent.click(cell(line, column));
  expect(cell(line, column)).toHaveFocus();
};

beforeAll(() => loadTexts('console').then(() => loadTexts('later')));

describe('a cell of the grid, as in a spreadsheet', () => {
  beforeEach(() => {
    render(<Grid />);
  });

  it('is replaced by what is typed', async () => {
    await standIn(0, grade);
    await userEvent.keyboard('A2');
    expect(editor()).toHaveValue('A2');
    await userEvent.keyboard('{Enter}');
    expect(cell(0, grade)).toHaveTextContent('A2');
    expect(cell(1, grade)).toHaveFocus();
  });

  it.each(['{Enter}', '{F2}'])('is written on in after %s', async (key) => {
    await standIn(0, grade);
    await userEvent.keyboard(key);
    await userEvent.keyboard(' to');
    expect(editor()).toHaveValue('Loại 1 to');
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}x{Enter}');
    expect(cell(0, grade)).toHaveTextContent('Loại 1 xto');
  });

  it('is left by an arrow only while it is replaced', async () => {
    await standIn(0, grade);
    await userEvent.keyboard('B{ArrowDown}');
    expect(cell(0, grade)).toHaveTextContent('B');
    expect(cell(1, grade)).toHaveFocus();
    await userEvent.keyboard('C{ArrowLeft}');
    expect(cell(1, grade)).toHaveTextContent('C');
    expect(cell(1, grade - 1)).toHaveFocus();
  });

  it('goes up with Shift and Enter, keeps the old with Escape', async () => {
    await standIn(1, grade);
    await userEvent.keyboard('B{Shift>}{Enter}{/Shift}');
    expect(cell(0, grade)).toHaveFocus();
    await userEvent.keyboard('C{Escape}');
    expect(cell(0, grade)).toHaveTextContent('Loại 1');
    expect(cell(0, grade)).toHaveFocus();
  });

  it('is emptied by Delete, and begun anew by Backspace', async () => {
    await standIn(0, grade);
    await userEvent.keyboard('{Delete}');
    expect(cell(0, grade)).toHaveTextContent(/^, đã sửa$/);
    await standIn(1, grade);
    await userEvent.keyboard('{Backspace}Z{Enter}');
    expect(cell(1, grade)).toHaveTextContent('Z');
  });

  it('keeps what was typed when another cell is clicked, which is next', async () => {
    await standIn(0, grade);
    await userEvent.keyboard('D');
    await userEvent.click(cell(1, price));
    expect(cell(0, grade)).toHaveTextContent('D');
    expect(cell(1, price)).toHaveFocus();
  });

  it('copies numbers as the spreadsheet writes them, and knows its own again', async () => {
    await standIn(0, 2);
    const kept = new Map<string, string>();
    const clipboardData = {
      setData: (kind: string, text: string) => kept.set(kind, text),
      getData: (kind: string) => kept.get(kind) ?? '',
    };
    fireEvent(cell(0, 2), createEvent.copy(cell(0, 2), { clipboardData }));
    expect(kept.get('text/plain')).toBe('12.5');
    await standIn(1, 2);
    fireEvent(cell(1, 2), createEvent.paste(cell(1, 2), { clipboardData }));
    expect(isOwnPaste).toBe(true);
    expect(cell(1, 2)).toHaveTextContent('12,5');
    kept.clear();
    kept.set('text/plain', '14.5');
    fireEvent(cell(1, 2), createEvent.paste(cell(1, 2), { clipboardData }));
    expect(isOwnPaste).toBe(false);
  });
});

it('tells how many lines were refused, why, and which', () => {
  const message = { field: null, code: 'listing.certificate_missing', details: null };
  const answer = {
    stored: 1,
    rows: [
      { id: 'a', now: rows[0] as GridRow, messages: [message] },
      { id: 'b', now: null, messages: [message] },
      { id: 'c', now: row('c', 'Xoài'), messages: [] },
    ],
  };
  render(<GridOutcome answer={answer} rows={rows} />);
  const said = screen.getByRole('alert');
  expect(said).toHaveFocus();
  expect(said).toHaveTextContent('2 mặt hàng chưa lưu được, 1 mặt hàng đã lưu.');
  expect(within(said).getByRole('listitem')).toHaveTextContent(/Chưa có giấy chứng nhận.*2 mặt hàng: Mít, Bơ/);
});

it('says nothing of a save without a refusal', () => {
  render(<GridOutcome answer={{ stored: 1, rows: [{ id: 'a', now: rows[0] as GridRow, messages: [] }] }} rows={rows} />);
  expect(screen.queryByRole('alert')).toBeNull();
});
