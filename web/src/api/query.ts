import { infiniteQueryOptions, QueryClient, queryOptions } from '@tanstack/react-query';
import { api } from './http';
import { Problem } from './problem';

/** The key of a read is its address, so what the server wrote into the page is found without asking again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (times, error) => times < 2 && (!(error instanceof Problem) || error.status >= 500 || error.status === 0),
      refetchOnWindowFocus: false,
    },
    mutations: { retry: false },
  },
});

export const read = <T>(url: string) => queryOptions({ queryKey: [url], queryFn: ({ signal }) => api.get<T>(url, signal) });

type Page = { nextCursor: string | null };
/** What lists read page by page have in common. */
export type Paged<T> = Page & { items: T[] };

/** A list read page by page ("Xem thêm"). */
export const readPages = <T extends Page>(url: string) =>
  infiniteQueryOptions({
    queryKey: [url, 'pages'],
    queryFn: ({ pageParam, signal }) =>
      api.get<T>(pageParam ? `${url}${url.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(pageParam)}` : url, signal),
    initialPageParam: '',
    getNextPageParam: (last: T) => last.nextCursor ?? undefined,
    initialData: () => {
      const first = queryClient.getQueryData<T>([url]);
      return first && { pages: [first], pageParams: [''] };
    },
    initialDataUpdatedAt: () => queryClient.getQueryState([url])?.dataUpdatedAt,
  });

/** Everything whose address starts so is asked again: `refresh('/api/orders')`. */
export const refresh = (...prefixes: string[]) =>
  queryClient.invalidateQueries({ predicate: ({ queryKey }) => prefixes.some((prefix) => String(queryKey[0]).startsWith(prefix)) });

/** Public pages arrive with their first answers inside: `[{url, body}]` in #first-data. */
export function takeFirstData() {
  const element = document.getElementById('first-data');
  if (!element?.textContent) return;
  for (const { url, body } of JSON.parse(element.textContent) as { url: string; body: unknown }[]) queryClient.setQueryData([url], body);
  element.remove();
}
