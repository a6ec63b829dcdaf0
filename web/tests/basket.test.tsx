import { beforeEach, expect, it } from 'vitest';
import { basket, basketLines } from '@/api/basket';

beforeEach(() => basket.clear());

it('adds to a line that is already there, to the gram', () => {
  basket.add('a', 0.1);
  basket.add('b', 2);
  basket.add('a', 0.2);
  expect(basketLines()).toEqual([
    { listingId: 'b', quantity: 2 },
    { listingId: 'a', quantity: 0.3 },
  ]);
});

it('keeps the chosen contract when the quantity changes', () => {
  basket.add('a', 1);
  basket.set('a', { contractId: 'c' });
  basket.set('a', { quantity: 5 });
  expect(basketLines()).toEqual([{ listingId: 'a', quantity: 5, contractId: 'c' }]);
});

it('lies on the device', () => {
  basket.add('a', 1);
  expect(JSON.parse(localStorage.getItem('basket') ?? '')).toEqual([{ listingId: 'a', quantity: 1 }]);
  basket.remove('a');
  expect(localStorage.getItem('basket')).toBe('[]');
});
