import { describe, expect, it } from 'vitest';
import { amountOf, bodyOf, draftOf, emptySheet, mustStay, newLine, sumOf } from '@/features/farming/costs/form';
import type { CostSheet } from '@/features/farming/costs/types';

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

  it('keeps one line of the family’s labour, whatever else is removed', () => {
    const { lines } = emptySheet();
    const [labour, fertiliser] = lines;
    if (!labour || !fertiliser) throw new Error('an empty sheet has lines');
    expect(mustStay(lines, labour)).toBe(true);
    expect(mustStay(lines, fertiliser)).toBe(false);
    expect(mustStay([...lines, newLine('householdLabour')], labour)).toBe(false);
  });

  it('gives a draft that was stored without it the line to fill in', () => {
    const line = { item: 'seed', note: null, quantity: 2, unit: 'kg', priceDong: 5000, amountDong: 10_000 };
    const sheet = { owner: { id: 'a' }, standard: { code: 'none' }, lines: [line] } as unknown as CostSheet;
    expect(draftOf(sheet).lines.map(({ item }) => item)).toEqual(['householdLabour', 'seed']);
    const whole = { ...sheet, lines: [line, { ...line, item: 'householdLabour' }] } as CostSheet;
    expect(draftOf(whole).lines.map(({ item }) => item)).toEqual(['seed', 'householdLabour']);
  });
});
