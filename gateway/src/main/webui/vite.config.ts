/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** Where `npm run dev` finds the gateway (or the development mock); never part of the build. */
const backend = process.env.TIANWANG_GATEWAY_URL ?? 'http://localhost:8080';
const proxied = ['/api', '/map', '/login', '/logout'];

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { proxy: Object.fromEntries(proxied.map((path) => [path, { target: backend }])) },
  build: {
    outDir: 'dist',
    // MapLibre is one indivisible megabyte, loaded only by the pages that show a map.
    chunkSizeWarningLimit: 1300,
    rolldownOptions: {
      output: {
        advancedChunks: {
          groups: [
            { name: 'map', test: /node_modules[\\/]maplibre-gl/ },
            { name: 'antd', test: /node_modules[\\/](antd|@ant-design|@rc-component)/ },
          ],
        },
      },
    },
  },
  test: {
    globals: true,
    css: false,
    restoreMocks: true,
    unstubGlobals: true,
    testTimeout: 120_000,
    // Two workers: the build machine has two cores, and Maven is at work beside us.
    maxWorkers: 2,
    projects: [
      // Rules and arithmetic touch no page: making one for each of their files took longer than all that they test.
      {
        extends: true,
        test: { name: 'rules', include: ['{src,test}/**/*.test.ts'], environment: 'node', pool: 'threads' },
      },
      {
        extends: true,
        test: {
          name: 'pages',
          include: ['{src,test}/**/*.test.tsx'],
          environment: 'jsdom',
          setupFiles: ['./test/setup.ts'],
        },
      },
    ],
  },
});
