import { address, api } from '@/api/http';
import { sentence } from '@/api/problem';
import { loadTexts, t } from '@/i18n';
import { type Import, isField, type Message, type Row } from './types';

/** `Giá (đồng): Viết 12,5 …`: what is wrong, with the cell it is wrong in. */
export function saying({ field, code, details }: Message): string {
  const words = sentence(code, details ?? undefined);
  return isField(field) ? `${t(`imports.field.${field}`)}: ${words}` : words;
}

/** The rows that were not taken, as they stood in the file, with a column that says why: to be mended and sent again. */
export async function failedRows(id: string): Promise<{ name: string; text: string }> {
  await loadTexts('later');
  let found: Import | undefined;
  const rows: Row[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    found = await api.get<Import>(address(`/api/listings/imports/${id}`, { onlyFaults: true, limit: 1000, cursor }));
    rows.push(...found.items.filter(({ state }) => state === 'wrong' || state === 'refused'));
    cursor = found.nextCursor;
  }
  if (!found) return { name: '', text: '' };
  return { name: `${found.fileName.replace(/\.[^.]*$/, '')}-loi.csv`, text: asCsv(found, rows) };
}

export function asCsv(found: Pick<Import, 'columns' | 'numberFormat'>, rows: readonly Row[]): string {
  const used = found.columns.filter(({ field }) => field !== null);
  const separator = found.numberFormat === 'comma' ? ';' : ',';
  const lines = [
    [...used.map(({ header }) => header), t('imports.failedColumn')],
    ...rows.map((row) => [...used.map(({ field }) => row.cells[field ?? ''] ?? ''), row.messages.map(saying).join(' | ')]),
  ];
  return `\uFEFF${lines.map((line) => line.map(quoted).join(separator)).join('\r\n')}\r\n`;
}

/** Text that a spreadsheet program would take for a formula is made plain text; the import takes the apostrophe away again. */
const quoted = (text: string) => `"${(/^'*[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

export function save(name: string, text: string) {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
