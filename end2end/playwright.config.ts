// How the journeys run: one shop for all of them, every journey once in each language.

import { defineConfig } from '@playwright/test';
import type { Options } from './fixtures/test.ts';
import { chromium } from './fixtures/chromium.ts';

export default defineConfig<Options>({
  testDir: 'tests',
  outputDir: 'test-results/artifacts',
  globalSetup: './fixtures/shop.ts',
  fullyParallel: true,
  workers: 2,
  // A journey that fails once is a fault of the shop or of the journey, and is shown as one.
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['html', { open: 'never' }]],
  use: {
    ...chromium,
    // The phone is the main screen.
    viewport: { width: 360, height: 780 },
    // No motion: nothing is pressed while it still moves, and axe sees final colours.
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'harness', testDir: 'tests/harness' },
    { name: 'ar', testIgnore: 'harness/**', use: { language: 'ar', locale: 'ar-SA' } },
    { name: 'en', testIgnore: 'harness/**', use: { language: 'en', locale: 'en-GB' } },
  ],
});
