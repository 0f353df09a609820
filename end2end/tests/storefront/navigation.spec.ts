// Going on without loading a document: what comes takes the place of what was there. Nothing of it stays, and nothing
// stands twice.

import type { Page } from '@playwright/test';
import { expect, type Shop, test } from '../../fixtures/test.ts';

/** What there is to read of the page and its frame, but for what only the browser remembers; and what it says of itself. */
async function read(page: Page): Promise<{ parts: string[]; language: string[]; address: string[] }> {
  const parts = await page.evaluate(() =>
    ['head > title', '.site-header', 'main', '.site-footer'].flatMap((name) =>
      Array.from(document.querySelectorAll(name), (part) => {
        const copy = part.cloneNode(true) as Element;
        for (const seen of copy.querySelectorAll('.recently-seen')) seen.remove();
        return `${name}: ${copy.textContent?.replace(/\s+/g, ' ').trim()}`;
      }),
    ),
  );
  const language = await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
  const canonical = page.locator('head > link[rel="canonical"]');
  const address = await canonical.evaluateAll((all) => all.map((link) => (link as HTMLLinkElement).href));
  return { parts, language, address };
}

/** The page reads as it does to somebody who loads its address. */
async function readsAsLoaded(shop: Shop): Promise<void> {
  const loaded = await shop.page.context().newPage();
  await loaded.goto(shop.page.url());
  await expect(loaded.locator('html')).toHaveAttribute('data-hydrated', 'true');
  const expected = await read(loaded);
  await loaded.close();
  expect(expected.parts.length, 'parts of a page').toBe(4);
  await expect.poll(() => read(shop.page), shop.page.url()).toEqual(expected);
  await expect(shop.page.getByRole('heading', { level: 1 })).toHaveCount(1);
  // What the document that was loaded first said of itself to programs is not true of another page.
  const said = await shop.page.locator('head > link[hreflang]').evaluateAll((all) => all.map((link) => (link as HTMLLinkElement).href));
  for (const other of said) expect(other).toContain(new URL(shop.page.url()).pathname.slice(3));
}

/** Does something that leads to `address` without loading a document. */
async function on(shop: Shop, address: string | RegExp, action: () => Promise<unknown>): Promise<void> {
  await shop.inPlace(async () => {
    await action();
    await expect(shop.page).toHaveURL(address);
  });
  await readsAsLoaded(shop);
}

test('what was shown makes way for what comes', async ({ shop, page }) => {
  // Two goods of one category: what other journeys made on the way may stand in none.
  await shop.visit('');
  const category = await page.locator('.site-header a[href*="/c/"]').first().getAttribute('href');
  await page.goto(category ?? '');
  await shop.settled();
  const main = page.getByRole('main');
  const links = await main.locator('.goods a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  const [first = '', second = ''] = [...new Set(links)];
  for (const product of [first, second]) {
    await page.goto(product);
    await shop.settled();
    await readsAsLoaded(shop);
  }

  // From a product that was loaded to another one, and back.
  await on(shop, first, () => main.locator('.recently-seen a').first().click());
  await on(shop, second, () => page.goBack());
  await on(shop, first, () => page.goForward());

  // To a list, whose goods change with its address.
  const path = page.getByRole('navigation', { name: shop.say('shop::PATH') });
  await on(shop, /\/c\/[^?]+$/, () => path.getByRole('link').last().click());
  await main.locator('summary', { hasText: shop.say('listing::NARROW') }).click();
  const narrow = page.getByRole('navigation', { name: shop.say('listing::NARROW') });
  await on(shop, /[?&]stock=in/, () => narrow.getByRole('link', { name: shop.say('listing::IN_STOCK') }).click());
  await on(shop, /[?&]sort=price/, () => main.locator('.listing-bar a[href*="sort=price"]').first().click());
  await on(shop, /\?sort=price$/, () => main.getByRole('link', { name: shop.say('listing::CLEAR') }).first().click());
  await on(shop, /[?&]stock=in/, () => page.goBack());

  // To pages of other kinds, and back to the product.
  const home = `/${shop.language}`;
  await on(shop, home, () => page.locator('.site-name').click());
  await on(shop, /\/track$/, () => page.locator('.site-footer').getByRole('link', { name: shop.say('shop::TRACK') }).click());
  await on(shop, home, () => page.goBack());
  await on(shop, /[?&]stock=in/, () => page.goBack());
});
