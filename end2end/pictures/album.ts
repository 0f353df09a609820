// Where pictures are put and what they are called: home-ar-phone-dark.png.

import type { TestInfo } from '@playwright/test';
import type { Shop } from '../fixtures/test.ts';

/** Takes pictures of the page as it stands, from its top to its end. */
export function album(shop: Shop, info: TestInfo): (name: string) => Promise<void> {
  return async (name) => {
    await shop.page.evaluate(() => Promise.all([...document.images].map((image) => image.decode().catch(() => undefined))));
    await shop.page.screenshot({ path: `screenshots/${name}-${info.project.name}.png`, fullPage: true });
  };
}
