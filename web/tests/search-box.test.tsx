import { QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '@/api/query';
import { SearchBox } from '@/app/shell/search-box';
import { searched } from '@/app/shell/search-suggestions';

const navigate = vi.fn();
vi.mock('@tanstack/react-router', () => ({ useNavigate: () => navigate, useSearch: () => ({}) }));

type Waiting = { q: string; answer: (products: string[]) => void };
let waiting: Waiting[];

beforeEach(() => {
  navigate.mockReset();
  queryClient.clear();
  searched.clear();
  waiting = [];
  vi.stubGlobal('fetch', (url: string) => {
    const q = new URL(url, 'http://here').searchParams.get('q') ?? '';
    return new Promise<Response>((resolve) => {
      const answer = (names: string[]) => {
        const products = names.map((name) => ({ code: name, nameVi: name, nameEn: name, count: 1 }));
        resolve(new Response(JSON.stringify({ products, sellers: [], places: [], corrected: null })));
      };
      waiting.push({ q, answer });
    });
  });
});

async function type(...texts: string[]) {
  const box = screen.getByRole('combobox');
  fireEvent.focus(box);
  for (const value of texts) fireEvent.change(box, { target: { value } });
  return box;
}

const open = () =>
  render(
    <QueryClientProvider client={queryClient}>
      <SearchBox />
    </QueryClientProvider>,
  );

async function answered(box: HTMLElement, ...names: string[]) {
  await waitFor(() => expect(waiting).toHaveLength(1));
  await act(async () => waiting[0]?.answer(names));
  await waitFor(() => expect(box).toHaveAttribute('aria-expanded', 'true'));
}

it('asks once for what was typed in a row', async () => {
  open();
  await type('s', 'sa', 'sau');
  await waitFor(() => expect(waiting.map(({ q }) => q)).toEqual(['sau']));
});

it('is steered by the arrows, and Enter follows the chosen line', async () => {
  open();
  const box = await type('sau');
  await answered(box, 'Sầu riêng Ri6', 'Sầu riêng Dona');
  fireEvent.keyDown(box, { key: 'ArrowDown' });
  fireEvent.keyDown(box, { key: 'ArrowDown' });
  const chosen = screen.getByRole('option', { selected: true });
  expect(chosen).toHaveTextContent('Sầu riêng Dona');
  expect(box).toHaveAttribute('aria-activedescendant', chosen.id);
  expect(document.getElementById(box.getAttribute('aria-controls') ?? '')).toBe(screen.getByRole('listbox'));
  fireEvent.keyDown(box, { key: 'ArrowDown' });
  expect(screen.queryByRole('option', { selected: true })).toBeNull();
  fireEvent.keyDown(box, { key: 'ArrowUp' });
  fireEvent.keyDown(box, { key: 'Enter' });
  expect(navigate).toHaveBeenCalledWith({ to: '/tim', search: { q: 'Sầu riêng Dona' } });
  expect(box).toHaveAttribute('aria-expanded', 'false');
});

it('is put away by Escape and what was typed stays', async () => {
  open();
  const box = await type('sau');
  await answered(box, 'Sầu riêng Ri6');
  fireEvent.keyDown(box, { key: 'Escape' });
  expect(box).toHaveAttribute('aria-expanded', 'false');
  expect(box).toHaveValue('sau');
});

it('never shows a late answer to words that are no longer there', async () => {
  open();
  const box = await type('xo');
  await waitFor(() => expect(waiting).toHaveLength(1));
  await type('xoai');
  await waitFor(() => expect(waiting).toHaveLength(2));
  await act(async () => waiting[1]?.answer(['Xoài']));
  await waitFor(() => expect(box).toHaveAttribute('aria-expanded', 'true'));
  await act(async () => waiting[0]?.answer(['Xôi']));
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([expect.stringContaining('Xoài')]);
});

it('remembers on this device what was searched for and forgets it when asked', async () => {
  open();
  const box = await type('hồ tiêu');
  fireEvent.submit(box);
  await waitFor(() => expect(JSON.parse(localStorage.getItem('searched') ?? '[]')).toEqual(['hồ tiêu']));
  await type('');
  await waitFor(() => expect(screen.getByRole('option')).toHaveTextContent('hồ tiêu'));
  fireEvent.click(screen.getByRole('button', { name: 'Xóa những gì đã tìm' }));
  await waitFor(() => expect(box).toHaveAttribute('aria-expanded', 'false'));
  expect(localStorage.getItem('searched')).toBeNull();
});
