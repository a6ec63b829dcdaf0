import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, it } from 'vitest';
import { byBuyer } from '@/features/farming/lots/buyers';
import { Few } from '@/features/farming/lots/few';
import { loadTexts } from '@/i18n';

type Sale = Parameters<typeof byBuyer>[0][number];
const party = (id: string) => ({ id, kind: 'consumer' as const, name: id });
const sale = (buyer: string, orderCode: string, grams: number): Sale => ({
  lotId: 'l',
  orderId: orderCode,
  orderCode,
  status: 'delivered',
  buyer: party(buyer),
  seller: party('htx'),
  grams,
  at: '2026-11-27T01:30:00Z',
});

beforeAll(() => loadTexts('console'));

it('has one line to a buyer, named by the newest order, with all that was bought', () => {
  expect(byBuyer([sale('lan', 'D3', 5000), sale('minh', 'D2', 1000), sale('lan', 'D1', 2000)])).toEqual([
    { last: sale('lan', 'D3', 5000), more: 1, grams: 7000 },
    { last: sale('minh', 'D2', 1000), more: 0, grams: 1000 },
  ]);
});

it('shows the first of many, and all when asked', async () => {
  const items = Array.from({ length: 110 }, (_, at) => at);
  render(<Few items={items}>{(one) => <li key={one}>{one}</li>}</Few>);
  expect(screen.getAllByRole('listitem')).toHaveLength(8);
  await userEvent.click(screen.getByRole('button', { name: 'Xem tất cả (110)' }));
  expect(screen.getAllByRole('listitem')).toHaveLength(110);
  expect(screen.queryByRole('button')).toBeNull();
});

it('hides nothing where little would be hidden', () => {
  render(<Few items={[1, 2, 3]}>{(one) => <li key={one}>{one}</li>}</Few>);
  expect(screen.queryByRole('button')).toBeNull();
});
