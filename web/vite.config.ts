import { fileURLToPath } from 'node:url';
import tailwind from '@tailwindcss/vite';
import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
// What every page needs is one file: dozens of small ones would queue behind each other on a slow line.
const libraries =
  /node_modules[\\/](react|react-dom|scheduler|@tanstack[\\/](react-router|router-core|history|react-query|query-core|store|react-store))[\\/]/;
const ours =
  /[\\/]src[\\/](app[\\/](?!.*tsr-split)|ui[\\/](button|states|page|tags|photo|place|product-tile|toast)\.|api[\\/]|i18n[\\/](index|format|fold|vi\.json))/;
const host = process.env.HOST_ADDRESS ?? 'http://localhost:5080';

export default defineConfig({
  plugins: [
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
  resolve: { alias: { '@': here('./src') } },
  build: {
    outDir: process.env.WEB_OUT ?? here('../src/Marketplace.Host/wwwroot'),
    emptyOutDir: true,
    manifest: true,
    assetsInlineLimit: 0,
    target: 'es2022',
    chunkSizeWarningLimit: 500,
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'base', test: (id: string) => libraries.test(id) || ours.test(id) }] } },
    },
  },
  server: {
    port: 5173,
    proxy: Object.fromEntries(['/api', '/media', '/t/', '/openapi', '/01/'].map((path) => [path, { target: host, changeOrigin: false }])),
  },
  test: { environment: 'jsdom', testTimeout: 30_000, include: ['tests/**/*.test.{ts,tsx}'], setupFiles: ['./tests/setup.ts'] },
});
