import { keptList } from '@/api/kept-list';
import { number } from '@/i18n/format';
import { isNumeric, read } from './cells';
import type { Typed, Words } from './grid-state';

/** How a spreadsheet writes numbers: 1.250,5 or 1,250.5. */
export const numberFormats = ['comma', 'point'] as const;
export type NumberFormat = (typeof numberFormats)[number];

const kept = keptList('pasted-numbers', 1);

/** The format this device was told last; undefined until it was told one. Nothing that is pasted says which it is. */
export function useNumberFormat() {
  const [known] = kept.useAll();
  return [numberFormats.find((format) => format === known), (format: NumberFormat) => kept.add(format)] as const;
}

/** Written with a sign that the two formats read differently: “25.000” is twenty-five thousand or twenty-five. */
export const needsFormat = ({ column, text }: Typed) => isNumeric(column) && /[.,]/.test(text);

const shapes: Record<NumberFormat, RegExp> = {
  comma: /^(\d+|\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/,
  point: /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/,
};

/** A pasted cell as the grid writes it. A number in another format stays as it was copied and is read by nobody. */
export function pasted(cell: Typed, format: NumberFormat): Typed {
  const bare = cell.text.replace(/[\s\u00a0\u202f]/g, '').replace(/[₫đ]$/iu, '');
  if (!isNumeric(cell.column) || bare === '') return cell;
  const [, whole, part = ''] = shapes[format].exec(bare) ?? [];
  // Nobody writes three decimals of a đồng: 26.000 is then a price in the other format.
  if (whole === undefined || (cell.column === 'priceDong' && /^0{3,}$/.test(part))) return { ...cell, isUnfit: true };
  const decimals = part.replace(/0+$/, '');
  return { ...cell, text: number(Number(whole.replace(/[.,]/g, ''))) + (decimals && `,${decimals}`) };
}

/** A cell for a spreadsheet: numbers without dots between thousands, which another format would take for decimals. */
export function copied({ column, text, isUnfit }: Omit<Typed, 'id'>, format: NumberFormat, words: Words): string {
  if (isUnfit || !isNumeric(column)) return quoted(text);
  const cell = read(column, text, words);
  return cell.fault === undefined ? String(cell.value).replace('.', format === 'comma' ? ',' : '.') : quoted(text);
}

/** As spreadsheets put it on the clipboard: quotes around what would end a cell. */
export const quoted = (text: string) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
