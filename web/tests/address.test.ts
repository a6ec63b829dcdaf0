// @vitest-environment node
import { beforeEach, expect, it, vi } from 'vitest';
import { address, api } from '@/api/http';
import { newKey } from '@/api/once';
import { nextPage } from '@/app/next-page';
import { parseSearch, stringifySearch } from '@/app/search-params';
import { listingsUrl, readFilter } from '@/features/catalogue/find-listings/listing-filter';

beforeEach(() => vi.unstubAllGlobals());

it('asks for listings under the address the server wrote the answer for', () => {
  const filter = readFilter(parseSearch('?sort=newest&q=  sầu riêng &product=a&product=b&inSeason=true&minPrice=007&maxPrice=x&page=3'));
  expect(listingsUrl(filter)).toBe(
    '/api/listings?q=s%E1%BA%A7u+ri%C3%AAng&product=a&product=b&minPrice=7&inSeason=true&sort=newest&limit=24',
  );
  expect(listingsUrl({}, { seller: 's' })).toBe('/api/listings?seller=s&limit=24');
});

it('keeps filters in the address as plain words', () => {
  expect(stringifySearch({ q: 'xoài', product: ['a', 'b'], inSeason: true, sort: undefined })).toBe(
    '?q=xo%C3%A0i&product=a&product=b&inSeason=true',
  );
  expect(address('/x', { a: '', b: null, c: false, d: 0 })).toBe('/x?d=0');
});

it('goes nowhere but to its own pages after signing in', () => {
  expect(nextPage({ next: '/gio-hang?a=1' })).toEqual({ next: '/gio-hang?a=1' });
  for (const next of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', 7])
    expect(nextPage({ next })).toEqual({});
});

it('fetches a new token once when the session changed in another tab', async () => {
  const sent: [string, string | undefined][] = [];
  const answers = [
    Response.json({ antiforgeryToken: 'old' }),
    Response.json({ code: 'forged_request' }, { status: 403 }),
    Response.json({ antiforgeryToken: 'new' }),
    Response.json({ done: true }),
  ];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    sent.push([url, (init.headers as Record<string, string>)['X-XSRF-TOKEN']]);
    return answers.shift();
  });
  await expect(api.post('/api/x', {})).resolves.toEqual({ done: true });
  expect(sent).toEqual([
    ['/api/account/me', undefined],
    ['/api/x', 'old'],
    ['/api/account/me', undefined],
    ['/api/x', 'new'],
  ]);
});

it('says offline when the server is not reached', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('failed');
  });
  await expect(api.get('/api/x')).rejects.toMatchObject({ status: 0, code: 'offline' });
});

it('makes keys that do not repeat, also without HTTPS', () => {
  vi.stubGlobal('crypto', {
    getRandomValues: (bytes: Uint8Array) => globalThis.crypto && bytes.map((_, index) => (index * 37 + Date.now()) & 255),
  });
  expect(newKey()).toMatch(/^[0-9a-f]{32}$/);
});
