import { useReducer } from 'react';
import type { Schemas } from '@/api/types';
import { type Cell, type Column, columns, type GridRow, read, type SaveRow, type Status, textOf } from './cells';

export type Words = Record<Status, string>;
type Message = Schemas['RowMessage'];
/** What was typed and not stored yet: by listing, by column. */
export type Edits = Readonly<Record<string, Partial<Record<Column, string>>>>;
export type Typed = { id: string; column: Column; text: string };

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
  | { do: 'answer'; answers: readonly Schemas['SaveGridAnswer'][] };

const deepest = 100;

/** Edits with their way back: every paste, fill or bulk change is one step. */
export function step(state: State, action: Action): State {
  if (action.do === 'undo') return state.past.length ? { ...state, edits: state.past[0] ?? {}, past: state.past.slice(1) } : state;
  if (action.do === 'answer') {
    const edits = { ...state.edits };
    const said = { ...state.said };
    for (const { id, messages } of action.answers) {
      if (messages.length) said[id] = messages;
      else {
        delete edits[id];
        delete said[id];
      }
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
    for (const { id, column, text } of action.cells) {
      const row = byId.get(id);
      if (!row) continue;
      const { [column]: _, ...rest } = edits[id] ?? {};
      const next = sameAs(row, column, text, action.words) ? rest : { ...rest, [column]: text };
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

function sameAs(row: GridRow, column: Column, text: string, words: Words) {
  const cell = read(column, text, words);
  return cell.fault === undefined && (cell.value ?? null) === (row[column] ?? null);
}

export const shown = (row: GridRow, column: Column, edits: Edits, words: Words) => edits[row.id]?.[column] ?? textOf(row, column, words);

export const faultOf = (column: Column, text: string | undefined, words: Words) =>
  text === undefined ? undefined : read(column, text, words).fault;

/** The line as it shall be stored, or undefined while a cell of it cannot be read. */
export function toSave(row: GridRow, edits: Edits, words: Words): SaveRow | undefined {
  const values: Partial<Record<Column, Cell['value' & keyof Cell]>> = {};
  for (const column of columns) {
    const text = edits[row.id]?.[column];
    const cell = text === undefined ? { value: row[column] ?? null } : read(column, text, words);
    if (cell.fault !== undefined) return undefined;
    values[column] = cell.value as never;
  }
  return { ...(values as unknown as SaveRow), id: row.id, version: row.version, availableSeen: row.available };
}
