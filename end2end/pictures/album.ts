// Where pictures are put and what they are called: home-ar-phone-dark.png.

import type { TestInfo } from '@playwright/test';
import type { Shop } from '../fixtures/test.ts';

/** Takes pictures of the page as it stands, from its top to its end. */
export function album(shop: Shop, info: TestInfo): (name: string) => Promise<void> {
  return async (name) => {
    // Pictures further down are fetched only when they come near the screen, which here they never do.
    await shop.page.evaluate(() => {
      for (const image of document.images) image.loading = 'eager';
    });
    await shop.page.waitForFunction(() => [...document.images].every((image) => image.complete));
    await shop.page.screenshot({ path: `screenshots/${name}-${info.project.name}.png`, fullPage: true });
  };
}
