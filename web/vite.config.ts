import { fileURLToPath } from 'node:url'

import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'

const numbersOnly = fileURLToPath(new URL('./shims/numbers-only.ts', import.meta.url))

export default defineConfig({
  plugins: [svelte()],
  resolve: { alias: { 'd3-interpolate': numbersOnly, 'd3-format': numbersOnly } },
  assetsInclude: ['**/*.ftl'],
  build: {
    outDir: '../src/tawatur/serve/static',
    emptyOutDir: true,
    assetsInlineLimit: 0, // the page's policy allows no data: addresses
    modulePreload: { polyfill: false },
    target: 'es2022',
    rolldownOptions: {
      output: {
        // What several pages share is one file: many small ones are fetched and compressed worse.
        codeSplitting: { groups: [{ name: 'shared', test: /src[\\/](parts|lib|lists)[\\/]/, minShareCount: 2 }] },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8417', '/print': 'http://127.0.0.1:8417' }, fs: { allow: ['..'] } },
})
