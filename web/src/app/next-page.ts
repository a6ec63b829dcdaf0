/** Where to go after signing in: only to an address of this site. `//host` and `/\host` are addresses of others. */
export const nextPage = (search: Record<string, unknown>): { next?: string } =>
  typeof search.next === 'string' && /^\/(?![/\\])/.test(search.next) ? { next: search.next } : {};
