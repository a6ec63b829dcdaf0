import { currentLocale, t } from './index';

/** Figures look the same in both languages of the site: 1.234.567 ₫, 2,5 kg, 31/12/2026. */
const whole = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });
const thousandths = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 });
const compact = (locale: string) => new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
const zone = 'Asia/Ho_Chi_Minh';

export const dong = (amount: number) => `${whole.format(amount)} ₫`;
export const number = (value: number) => thousandths.format(value);
export const shortNumber = (value: number) => compact(currentLocale() === 'en' ? 'en' : 'vi-VN').format(value);
export const quantity = (value: number, unit: string) => `${thousandths.format(value)} ${unit}`;

/** Grams as kilos, or as tonnes from a tonne on. */
export const weight = (grams: number) =>
  Math.abs(grams) >= 1_000_000
    ? `${thousandths.format(Math.round(grams / 1000) / 1000)} ${t('units.tonne')}`
    : `${thousandths.format(grams / 1000)} kg`;

/** +84912345678 as people say it: 0912 345 678. */
export const phone = (kept: string | null | undefined) => kept?.replace(/^\+84(\d{3})(\d{3})(\d{3})$/, '0$1 $2 $3') ?? '';

/** `yyyy-MM-dd` → `dd/MM/yyyy`, without passing through a time zone. */
export const day = (iso: string) => iso.slice(0, 10).split('-').reverse().join('/');
export const month = (iso: string) => `${iso.slice(5, 7)}/${iso.slice(0, 4)}`;

const moment = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});
/** An instant on the clock of Việt Nam: `14:05 31/12/2026`. */
export function instant(iso: string) {
  const part = Object.fromEntries(moment.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]));
  return `${part.hour}:${part.minute} ${part.day}/${part.month}/${part.year}`;
}

/** Today in Việt Nam, `yyyy-MM-dd`. */
export const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date());

/** Reads `1.234,5` and `1234,5` and `2.5`; undefined when it is no number. Dots are thousands only where they group by three. */
export function parseQuantity(text: string): number | undefined {
  const bare = text.trim().replace(/\s/g, '');
  if (!/^\d[\d.]*(,\d*)?$|^\d*\.\d+$/.test(bare)) return undefined;
  const grouped = /^\d{1,3}(\.\d{3})+(,\d*)?$/.test(bare);
  const value = Number(bare.includes(',') || grouped ? bare.replace(/\./g, '').replace(',', '.') : bare);
  return Number.isFinite(value) ? Math.round(value * 1000) / 1000 : undefined;
}

/** Whole đồng from `25.000`, `25000`, `25 000 ₫`; undefined when it is no amount. */
export function parseDong(text: string): number | undefined {
  const bare = text.replace(/[\s₫đ.,]/giu, '');
  return /^\d{1,15}$/.test(bare) ? Number(bare) : undefined;
}
