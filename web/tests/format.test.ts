// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { fold } from '@/i18n/fold';
import { day, dong, instant, month, parseDong, parseQuantity, quantity, weight } from '@/i18n/format';

describe('quantities', () => {
  it.each([
    ['2', 2],
    ['2,5', 2.5],
    ['2.5', 2.5],
    ['1.234', 1234],
    ['1.234,5', 1234.5],
    ['1.234.567', 1234567],
    [' 12 ', 12],
    ['0,125', 0.125],
    ['0,1254', 0.125],
  ])('reads %s as %d', (typed, value) => expect(parseQuantity(typed)).toBe(value));

  it.each(['', 'abc', '1,2,3', '-1', '1e3', '1..2', ','])('does not read %j', (typed) => expect(parseQuantity(typed)).toBeUndefined());

  it('writes a comma before decimals', () => expect(quantity(1234.5, 'kg')).toBe('1.234,5 kg'));
});

describe('money', () => {
  it.each([
    ['25000', 25000],
    ['25.000', 25000],
    ['25 000 ₫', 25000],
    ['25,000đ', 25000],
    ['1.234.567 ₫', 1234567],
  ])('reads %s as %d', (typed, value) => expect(parseDong(typed)).toBe(value));

  it.each(['', 'abc', '-5', '12a'])('does not read %j', (typed) => expect(parseDong(typed)).toBeUndefined());

  it('reads what it writes', () => {
    for (const amount of [0, 7, 999, 1000, 45_500, 123_456_789]) expect(parseDong(dong(amount))).toBe(amount);
  });
});

describe('days', () => {
  it('are written day first', () => expect(day('2026-07-05')).toBe('05/07/2026'));
  it('have months of their own', () => expect(month('2026-07')).toBe('07/2026'));
  it('stand on the clock of Việt Nam', () => expect(instant('2026-07-05T18:30:00Z')).toBe('01:30 06/07/2026'));
});

it('writes tonnes from a tonne on', () => {
  expect(weight(2500)).toBe('2,5 kg');
  expect(weight(1_500_000)).toBe('1,5 tấn');
});

it('folds as the server’s search does', () => {
  expect(fold('Sầu riêng')).toBe('sau rieng');
  expect(fold('  ĐẬU   Phộng '.normalize('NFD'))).toBe('dau phong');
});
