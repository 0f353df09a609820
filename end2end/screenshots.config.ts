// `make screenshots`: every page in both languages, on a phone and on a desk, in light and in dark.

import { defineConfig } from '@playwright/test';
import journeys from './playwright.config.ts';
import type { Options } from './fixtures/test.ts';

const SIZES = { phone: { width: 360, height: 780 }, desk: { width: 1280, height: 900 } };

export default defineConfig<Options>({
  ...journeys,
  testDir: 'pictures',
  testMatch: '*.pictures.ts',
  reporter: [['list']],
  timeout: 180_000,
  projects: (['ar', 'en'] as const).flatMap((language) =>
    Object.entries(SIZES).flatMap(([size, viewport]) =>
      (['light', 'dark'] as const).map((colorScheme) => ({
        name: `${language}-${size}-${colorScheme}`,
        use: { language, viewport, colorScheme, locale: language === 'ar' ? 'ar-SA' : 'en-GB' },
      })),
    ),
  ),
});
