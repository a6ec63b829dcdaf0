import { useRef, useSyncExternalStore } from 'react';

type Kept<Snapshot, Selection> = { snapshot: Snapshot; selector: (snapshot: Snapshot) => Selection; selection: Selection };

/**
 * What the router's store asks of `use-sync-external-store/with-selector`, whose own version also serves older versions of React: a selection keeps its
 * identity while the snapshot stays, and while it equals the one before.
 */
export function useSyncExternalStoreWithSelector<Snapshot, Selection>(
  subscribe: (changed: () => void) => () => void,
  getSnapshot: () => Snapshot,
  _getServerSnapshot: unknown,
  selector: (snapshot: Snapshot) => Selection,
  isEqual?: (left: Selection, right: Selection) => boolean,
): Selection {
  const kept = useRef<Kept<Snapshot, Selection>>(undefined);
  return useSyncExternalStore(subscribe, () => {
    const [snapshot, last] = [getSnapshot(), kept.current];
    if (last?.selector === selector && Object.is(last.snapshot, snapshot)) return last.selection;
    const fresh = selector(snapshot);
    const selection = last && isEqual?.(last.selection, fresh) ? last.selection : fresh;
    kept.current = { snapshot, selector, selection };
    return selection;
  });
}
