import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { offlineWorker } from './build/offline-worker.ts'
import { precompress } from './build/precompress.ts'
import { signInAddress } from './build/sign-in-address.ts'

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

export default defineConfig({
  root: here('.'),
  plugins: [react(), signInAddress(), precompress(), offlineWorker()],
  build: {
    outDir: here('../dist/web'),
    emptyOutDir: true,
    manifest: true,
    target: ['chrome97', 'firefox100', 'safari15.4'],
    chunkSizeWarningLimit: 1200,
    rolldownOptions: { input: { index: here('index.html'), 'sign-in': here('sign-in.html') } },
  },
  server: { proxy: { '/api': `http://127.0.0.1:${process.env['HEPAI_PORT'] ?? '8080'}` } },
})
