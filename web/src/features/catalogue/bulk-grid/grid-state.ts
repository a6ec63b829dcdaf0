import { useReducer } from 'react';
import type { Schemas } from '@/api/types';
import { type Cell, type Column, columns, type Fault, type GridRow, read, type SaveRow, type Status, textOf } from './cells';

export type Words = Record<Status, string>;
type Message = Schemas['RowMessage'];
type Answer = Schemas['SaveGridAnswer'];
/** A cell that was typed or pasted; `isUnfit` when it was pasted in another number format than was declared. */
export type Entry = { text: string; isUnfit?: boolean };
/** What was typed and not stored yet: by listing, by column. */
export type Edits = Readonly<Record<string, Partial<Record<Column, Entry>>>>;
export type Typed = Entry & { id: string; column: Column };

type State = {
  edits: Edits;
  past: readonly Edits[];
  /** What the server said of a line when it was last saved. */
  said: Readonly<Record<string, readonly Message[]>>;
};
type Action =
  | { do: 'type'; cells: readonly Typed[]; rows: readonly GridRow[]; words: Words }
  | { do: 'undo' }
  | { do: 'drop'; ids: readonly string[] }
  | { do: 'answer'; answers: readonly Answer[] };

const deepest = 100;

/** Edits with their way back: every paste, fill or bulk change is one step. */
export function step(state: State, action: Action): State {
  if (action.do === 'undo') return state.past.length ? { ...state, edits: state.past[0] ?? {}, past: state.past.slice(1) } : state;
  if (action.do === 'answer') {
    const edits = { ...state.edits };
    const said = { ...state.said };
    for (const { id, messages } of action.answers) {
      // A refused line is not on sale, whatever was asked for: its state is shown as it is. The rest that was typed stays to be mended.
      const { status: _, ...rest } = edits[id] ?? {};
      if (messages.length && Object.keys(rest).length) edits[id] = rest;
      else delete edits[id];
      if (messages.length) said[id] = messages;
      else delete said[id];
    }
    // What is stored cannot be taken back here: the way back begins anew.
    return { edits, past: [], said };
  }
  const edits = { ...state.edits };
  const said = { ...state.said };
  if (action.do === 'drop')
    for (const id of action.ids) {
      delete edits[id];
      delete said[id];
    }
  else {
    const byId = new Map(action.rows.map((row) => [row.id, row]));
    for (const { id, column, text, isUnfit } of action.cells) {
      const row = byId.get(id);
      if (!row) continue;
      const { [column]: _, ...rest } = edits[id] ?? {};
      const entry: Entry = isUnfit ? { text, isUnfit } : { text };
      const next = sameAs(row, column, entry, action.words) ? rest : { ...rest, [column]: entry };
      if (Object.keys(next).length) edits[id] = next;
      else delete edits[id];
      const left = said[id]?.filter(({ field }) => field !== column);
      if (left?.length) said[id] = left;
      else delete said[id];
    }
  }
  return { edits, past: [state.edits, ...state.past].slice(0, deepest), said };
}

export const useGridState = () => useReducer(step, { edits: {}, past: [], said: {} });

const readEntry = (column: Column, { text, isUnfit }: Entry, words: Words): Cell =>
  isUnfit ? { fault: 'format' } : read(column, text, words);

function sameAs(row: GridRow, column: Column, entry: Entry, words: Words) {
  const cell = readEntry(column, entry, words);
  return cell.fault === undefined && (cell.value ?? null) === (row[column] ?? null);
}

export const entryOf = (row: GridRow, column: Column, edits: Edits, words: Words): Entry =>
  edits[row.id]?.[column] ?? { text: textOf(row, column, words) };
export const shown = (row: GridRow, column: Column, edits: Edits, words: Words) => entryOf(row, column, edits, words).text;

export const faultOf = (column: Column, entry: Entry | undefined, words: Words): Fault | undefined =>
  entry && readEntry(column, entry, words).fault;

/** The line as it shall be stored, or undefined while a cell of it cannot be read. */
export function toSave(row: GridRow, edits: Edits, words: Words): SaveRow | undefined {
  const values: Partial<Record<Column, Cell['value' & keyof Cell]>> = {};
  for (const column of columns) {
    const entry = edits[row.id]?.[column];
    const cell = entry === undefined ? { value: row[column] ?? null } : readEntry(column, entry, words);
    if (cell.fault !== undefined) return undefined;
    values[column] = cell.value as never;
  }
  return { ...(values as unknown as SaveRow), id: row.id, version: row.version, availableSeen: row.available };
}

/** Pasted numbers that nobody can read, in the order of the grid. */
export const unfitCells = (rows: readonly GridRow[], edits: Edits) =>
  rows.flatMap(({ id, title }, at) =>
    columns.flatMap((column) => {
      const entry = edits[id]?.[column];
      return entry?.isUnfit ? [{ line: at + 1, title, column, text: entry.text }] : [];
    }),
  );

export type Reason = { code: string; details: Message['details']; ids: string[] };

/** Why lines were refused: each reason once, with the lines it holds for. */
export function reasonsOf(answers: readonly Answer[]): Reason[] {
  const reasons = new Map<string, Reason>();
  for (const { id, messages } of answers)
    for (const { code, details } of messages) {
      const key = JSON.stringify([code, details]);
      const known = reasons.get(key) ?? { code, details, ids: [] };
      reasons.set(key, known);
      if (!known.ids.includes(id)) known.ids.push(id);
    }
  return [...reasons.values()];
}
