import { currentLocale, t } from '@/i18n';

/** What a chart counts. Both are whole numbers in the data: grams and đồng. */
export type Measure = 'grams' | 'valueDong';

const figure = (value: number, digits: number) => new Intl.NumberFormat('vi-VN', { maximumFractionDigits: digits }).format(value);

/** Three digits that matter: 12,5 · 125 · 1.250. */
const short = (value: number) => figure(value, Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);

/** Grams as kg below a tonne, tonnes from there on. */
export const grams = (value: number) =>
  Math.abs(value) < 1_000_000 ? `${short(value / 1000)} kg` : `${short(value / 1_000_000)} ${t('units.tonne')}`;

/** Đồng in millions and billions: 12,5 triệu ₫, 1,2 tỷ ₫. */
export function money(value: number) {
  const size = Math.abs(value);
  if (size >= 1e9) return `${short(value / 1e9)} ${t('charts.billion')} ₫`;
  if (size >= 1e6) return `${short(value / 1e6)} ${t('charts.million')} ₫`;
  return `${figure(value, 0)} ₫`;
}

export const measured = (measure: Measure, value: number) => (measure === 'grams' ? grams(value) : money(value));

/** `2026-05` → `5/26` under a column, `05/2026` in a sentence. */
export const shortMonth = (month: string) => `${Number(month.slice(5, 7))}/${month.slice(2, 4)}`;
export const longMonth = (month: string) =>
  `${currentLocale() === 'en' ? '' : `${t('charts.month')} `}${month.slice(5, 7)}/${month.slice(0, 4)}`;

/** +12 % against before; undefined when there was nothing to compare with. */
export function change(now: number, before: number) {
  if (before <= 0) return undefined;
  const percent = ((now - before) / before) * 100;
  return { percent, text: `${percent > 0 ? '+' : percent < 0 ? '−' : ''}${figure(Math.abs(percent), Math.abs(percent) < 10 ? 1 : 0)} %` };
}
