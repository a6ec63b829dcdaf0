import { describe, expect, it } from 'vitest';
import { amountOf, bodyOf, emptySheet, newLine, sumOf } from '@/features/farming/costs/form';

describe('a cost sheet being filled in', () => {
  it('tells the price of a kilogram as soon as it can', () => {
    const sheet = { ...emptySheet(), lines: [{ ...newLine('householdLabour'), quantity: 60.5, priceDong: 300_000 }] };
    expect(sumOf(sheet)).toEqual({ total: 18_150_000, perKilogram: undefined });
    expect(sumOf({ ...sheet, yieldKilograms: 1000 }).perKilogram).toBe(18_150);
  });

  it('begins with the family’s labour, which no sheet goes without', () => {
    expect(emptySheet().lines[0]).toMatchObject({ item: 'householdLabour', unit: 'công' });
  });

  it('sends what was left open as what the server refuses at its field', () => {
    expect(bodyOf(emptySheet())).toMatchObject({ validFrom: '0001-01-01', yieldKilograms: 0 });
    expect(amountOf(newLine('seed'))).toBe(0);
  });
});
