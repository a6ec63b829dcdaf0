import { useEffect, useRef, useState } from 'react';

/** The width of the element in CSS pixels, so that a chart is drawn at the container's width and its text keeps its size on phones. */
export function useWidth<T extends HTMLElement>(before = 320) {
  const element = useRef<T>(null);
  const [width, setWidth] = useState(before);
  useEffect(() => {
    if (!element.current || typeof ResizeObserver === 'undefined') return;
    const watch = new ResizeObserver(([entry]) => {
      const now = Math.floor(entry?.contentRect.width ?? 0);
      if (now > 0) setWidth(now);
    });
    watch.observe(element.current);
    return () => watch.disconnect();
  }, []);
  return [element, width] as const;
}
