import { fileURLToPath } from 'node:url';
import tailwind from '@tailwindcss/vite';
import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
// What every page needs is one file, what shows goods another: dozens of small ones would queue behind each other on a slow line.
const goods =
  /[\\/]src[\\/]ui[\\/](page|photo|place|product-tile|quantity-stepper|states|tags)\.|lucide-react.*[\\/](arrow-right|minus|plus|qr-code|store|truck|wheat)\.mjs$/;
const forms =
  /[\\/]src[\\/]ui[\\/](allowed|data-table|date-field|dialog|field|link-tabs|money-input|more|number-field|paged-list|unit-select)\./;
const host = process.env.HOST_ADDRESS ?? 'http://localhost:5080';

/** Of an icon only its drawing is kept: names, aliases and keys are random letters that no compression makes small. */
const bareIcons = {
  name: 'bare-icons',
  transform: (code: string, id: string) =>
    /lucide-react.*[\\/]icons[\\/]/.test(id)
      ? { code: code.replace(/,\s*key: "\w+"|^ {2}(name: ".*"|size: 24),$|,\s*aliases: \[.*?\]/gm, ''), map: null }
      : undefined,
};

/** A browser opens six lines to a host: the program itself and its style sheet go first, fonts and the picture take what is left. */
const programFirst = {
  name: 'program-first',
  apply: 'build' as const,
  transformIndexHtml: {
    order: 'post' as const,
    handler: (html: string) => {
      const own = /^ *<(script type="module"|link rel="stylesheet").*\n/gm;
      return html.replace(own, '').replace(/^ *<link rel="icon"/m, (icon) => (html.match(own) ?? []).join('') + icon);
    },
  },
};

export default defineConfig({
  plugins: [
    bareIcons,
    programFirst,
    tanstackRouter({
      target: 'react',
      autoCodeSplitting: true,
      routesDirectory: here('./src/app/routes'),
      generatedRouteTree: here('./src/app/routeTree.gen.ts'),
      quoteStyle: 'single',
      semicolons: true,
    }),
    react(),
    tailwind(),
  ],
  resolve: {
    alias: [
      { find: '@', replacement: here('./src') },
      // What a library carries for others and every first visit would pay for: a stand-in for old versions of React, options for icons.
      { find: 'use-sync-external-store/shim/with-selector', replacement: here('./src/app/with-selector.ts') },
      { find: /^\.\.\/createLucideIcon\.mjs$/, replacement: here('./src/ui/create-icon.ts') },
    ],
  },
  build: {
    outDir: process.env.WEB_OUT ?? here('../src/Marketplace.Host/wwwroot'),
    emptyOutDir: true,
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: false,
    target: 'es2022',
    chunkSizeWarningLimit: 500,
    rolldownOptions: {
      treeshake: { propertyReadSideEffects: false },
      output: {
        codeSplitting: {
          groups: [
            { name: 'base', tags: ['$initial'], priority: 3 },
            { name: 'goods', test: goods, priority: 2 },
            { name: 'forms', test: forms, priority: 1 },
            { name: 'icons', test: /lucide-react/, minShareCount: 2 },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    proxy: Object.fromEntries(['/api', '/media', '/t/', '/openapi', '/01/'].map((path) => [path, { target: host, changeOrigin: false }])),
  },
  test: { environment: 'jsdom', testTimeout: 30_000, include: ['tests/**/*.test.{ts,tsx}'], setupFiles: ['./tests/setup.ts'] },
});
