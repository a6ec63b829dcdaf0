import { createRouter, type ParsedLocation, redirect } from '@tanstack/react-router';
import { NothingHere } from '@/ui/states';
import { Route as Root } from './routes/__root';
import type { routeTree as AllRoutes } from './routeTree.gen';
import { parseSearch, stringifySearch } from './search-params';
import { PageError } from './shell/page-error';
import { routeTree } from './storefrontTree.gen';

/** Begins with what a visitor of the storefront needs; the consoles' routes join at the first address that it does not know. */
export const router = createRouter({
  routeTree: routeTree as unknown as typeof AllRoutes,
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultNotFoundComponent: NothingHere,
  defaultErrorComponent: PageError,
});

let hasConsoles = false;

async function lookInConsoles({ pathname, search, hash }: ParsedLocation) {
  const { routeTree } = await import('./routeTree.gen');
  router.routeTree = routeTree;
  router.setRoutes(router.buildRouteTree());
  hasConsoles = true;
  throw redirect({ to: pathname, search, hash, replace: true });
}

// Set here, not in the root's own file: there its type would depend on the router's, which depends on it.
Object.assign(Root.options, {
  beforeLoad: ({ matches, location }: { matches: unknown[]; location: ParsedLocation }) =>
    hasConsoles || matches.length > 1 ? undefined : lookInConsoles(location),
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
