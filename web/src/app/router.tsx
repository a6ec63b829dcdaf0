import { createRouter } from '@tanstack/react-router';
import { NothingHere } from '@/ui/states';
import { routeTree } from './routeTree.gen';
import { parseSearch, stringifySearch } from './search-params';
import { PageError } from './shell/page-error';

export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultNotFoundComponent: NothingHere,
  defaultErrorComponent: PageError,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
