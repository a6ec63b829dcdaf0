import { beforeEach, expect, it } from 'vitest';
import { basket, basketLines } from '@/api/basket';
import { putAgain } from '@/features/ordering/read-order/order-again';

const lines = [
  { listingId: 'a', quantity: 2.5 },
  { listingId: 'b', quantity: 1 },
];

beforeEach(() => basket.clear());

it('puts the same goods into the basket, and twice is as once', () => {
  putAgain(lines);
  putAgain(lines);
  expect(basketLines()).toEqual(lines);
});

it('leaves alone what the buyer put there himself', () => {
  basket.add('a', 7);
  putAgain(lines);
  expect(basketLines()).toEqual([
    { listingId: 'a', quantity: 7 },
    { listingId: 'b', quantity: 1 },
  ]);
});
