// Writes src/app/routeTree.gen.ts from the route files, so that the types can be checked before any build.
import path from 'node:path';
import { Generator, getConfig } from '@tanstack/router-generator';

const here = import.meta.dirname;
const config = getConfig(
  {
    target: 'react',
    routesDirectory: path.join(here, 'src/app/routes'),
    generatedRouteTree: path.join(here, 'src/app/routeTree.gen.ts'),
    quoteStyle: 'single',
    semicolons: true,
    disableLogging: true,
  },
  here,
);
await new Generator({ config, root: here }).run();
