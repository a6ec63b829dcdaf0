// Writes the route trees from the route files, before types are checked or anything is built: all routes, and those a visitor of the storefront needs at once.
import path from 'node:path';
import { Generator, getConfig } from '@tanstack/router-generator';

const here = import.meta.dirname;
const trees = [
  { generatedRouteTree: 'routeTree.gen.ts' },
  { generatedRouteTree: 'storefrontTree.gen.ts', routeFileIgnorePattern: '_console' },
];
for (const tree of trees) {
  const config = getConfig(
    {
      target: 'react',
      routesDirectory: path.join(here, 'src/app/routes'),
      quoteStyle: 'single',
      semicolons: true,
      disableLogging: true,
      ...tree,
      generatedRouteTree: path.join(here, 'src/app', tree.generatedRouteTree),
    },
    here,
  );
  await new Generator({ config, root: here }).run();
}
