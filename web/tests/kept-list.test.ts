import { beforeEach, expect, it } from 'vitest';
import { keptList } from '@/api/kept-list';

beforeEach(() => localStorage.clear());

it('keeps the newest first, each once, and forgets what is beyond its length', () => {
  const list = keptList('a', 3);
  for (const one of ['1', '2', '3', '1', '4']) list.add(one);
  expect(list.all()).toEqual(['4', '1', '3']);
  expect(keptList('a', 3).all()).toEqual(['4', '1', '3']);
});

it('is cleared from the device', () => {
  const list = keptList('a', 3);
  list.add('1');
  list.clear();
  expect(list.all()).toEqual([]);
  expect(localStorage.getItem('a')).toBeNull();
});

it('drops what is gone and keeps the rest', () => {
  const list = keptList('a', 3);
  for (const one of ['1', '2', '3']) list.add(one);
  list.drop(['2', 'never there']);
  expect(list.all()).toEqual(['3', '1']);
});

it.each(['{', '{"a":1}', '[1, null]', 'null'])('takes %s, which somebody else left there, for an empty list', (left) => {
  localStorage.setItem('a', left);
  expect(keptList('a', 3).all()).toEqual([]);
});
