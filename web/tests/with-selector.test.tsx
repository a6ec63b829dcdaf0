import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useSyncExternalStoreWithSelector } from '@/app/with-selector';

it('draws anew only when what was selected is another', () => {
  let state = { fruit: ['xoài'], price: 1 };
  const listeners = new Set<() => void>();
  const set = (next: typeof state) => {
    state = next;
    for (const tell of listeners) tell();
  };
  let drawn = 0;
  const { result } = renderHook(() => {
    drawn++;
    return useSyncExternalStoreWithSelector(
      (changed) => {
        listeners.add(changed);
        return () => listeners.delete(changed);
      },
      () => state,
      undefined,
      (now) => now.fruit,
      (left, right) => left.join() === right.join(),
    );
  });
  act(() => set({ fruit: ['xoài'], price: 2 }));
  expect(drawn).toBe(1);
  act(() => set({ fruit: ['xoài', 'mít'], price: 2 }));
  expect(result.current).toEqual(['xoài', 'mít']);
});
