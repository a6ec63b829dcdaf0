import { useCallback, useEffect, useState } from 'react';

/** A form's values, kept in this tab until `clear`: a reload, a wrong turn or a refused request loses nothing. */
export function useDraft<T extends object>(form: string, initial: T) {
  const place = `draft:${form}`;
  const [value, setValue] = useState<T>(() => {
    try {
      const kept = sessionStorage.getItem(place);
      return kept ? { ...initial, ...JSON.parse(kept) } : initial;
    } catch {
      return initial;
    }
  });
  useEffect(() => {
    try {
      sessionStorage.setItem(place, JSON.stringify(value));
    } catch {
      // Private windows may refuse; the values then live as long as the page.
    }
  }, [place, value]);
  const set = useCallback((change: Partial<T>) => setValue((old) => ({ ...old, ...change })), []);
  const clear = useCallback(() => {
    sessionStorage.removeItem(place);
    setValue(initial);
  }, [place, initial]);
  return [value, set, clear] as const;
}
