// The pages of the shop by themselves: no violation in light and in dark, on a phone and on a desk, and the
// way to the same page in the other language.

import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures/test.ts';
import { Shopper, TUMBLER } from '../../fixtures/shopper.ts';

/** Pixels of the page beyond the edge of the screen. */
async function beyond(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

const PAGES = ['', '/c/pottery', '/search?q=coffee', '/cart', '/track', '/delivery', '/policies/returns', '/p/fajr-tea-tumbler'];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [{ width: 360, height: 780 }, { width: 1280, height: 900 }]) {
    test.describe(`${colorScheme}, ${viewport.width} wide`, () => {
      test.use({ colorScheme, viewport });

      test('no page has a violation or scrolls sideways', async ({ shop, page }) => {
        for (const path of PAGES) {
          await shop.visit(path);
          await shop.accessible();
          expect(await beyond(page), `pixels beyond the edge of ${path}`).toBeLessThanOrEqual(0);
        }
      });

      test('neither has one on the way of an order', async ({ shop, page }) => {
        const shopper = new Shopper(shop);
        const sound = async (step: string) => {
          await shop.accessible();
          expect(await beyond(page), `pixels beyond the edge of ${step}`).toBeLessThanOrEqual(0);
        };
        await shop.visit('/p/fajr-tea-tumbler');
        await shopper.addToBasket();
        await sound('the basket');
        await shopper.checkOut();
        await sound('the checkout');
        await shopper.fillCheckout();
        await shopper.place();
        await sound('the order');
      });
    });
  }
}

test('the language switch stays on the same page', async ({ shop, page }) => {
  const other = shop.language === 'ar' ? 'en' : 'ar';
  await shop.visit('/p/fajr-tea-tumbler');
  await shop.inPlace(async () => {
    await page.getByRole('banner').getByRole('link', { name: shop.say('shop::OTHER_LANGUAGE') }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: TUMBLER.name[other] })).toBeVisible();
  });
  await expect(page).toHaveURL(new RegExp(`/${other}/p/fajr-tea-tumbler`));
  await expect(page.locator('html')).toHaveAttribute('lang', other);
  await expect(page.locator('html')).toHaveAttribute('dir', other === 'ar' ? 'rtl' : 'ltr');
});

test('looking around sets no cookie', async ({ shop, context }) => {
  await shop.visit('');
  await shop.visit('/p/fajr-tea-tumbler');
  await shop.visit('/cart');
  expect(await context.cookies()).toEqual([]);
});
