import { fileURLToPath } from 'node:url'

import { defineConfig } from 'vite'

/** The race as its own page, built like the app but never part of it. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  logLevel: 'error',
  build: {
    target: 'es2022',
    emptyOutDir: true,
    chunkSizeWarningLimit: 2000,
    rollupOptions: { input: fileURLToPath(new URL('race.html', import.meta.url)) },
  },
})
