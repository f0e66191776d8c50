import { defineConfig } from '@playwright/test'

const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Journeys run against one server with the sample city, started by `npm test`; each journey leaves its own traces only. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.e2e.ts',
  timeout: 90_000,
  expect: { timeout: 15_000 },
  fullyParallel: false,
  workers: 1,
  retries: 0,
  outputDir: '../.cache/e2e',
  use: {
    baseURL: process.env['HEPAI_E2E_URL'] ?? 'http://127.0.0.1:8080',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      args: browserFlags,
      ...(process.env['HEPAI_CHROMIUM'] === undefined ? {} : { executablePath: process.env['HEPAI_CHROMIUM'] }),
    },
  },
})
