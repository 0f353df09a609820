// A connection that fails between two pages: what was to come is not there, and the page that is must not be a trap.

import { expect, test } from '../../fixtures/test.ts';
import { TUMBLER } from '../../fixtures/shopper.ts';

test.use({ breaks: true });

test('a page whose program broke down works as without one', async ({ shop, page }) => {
  await shop.visit('/p/fajr-tea-tumbler');
  await page.route('**/_pkg/*.wasm', (route) => route.abort());
  await page.getByRole('banner').locator('a.basket-link').click();
  await expect(page.locator('html')).toHaveAttribute('data-broken', 'true');
  await page.unroute('**/_pkg/*.wasm');

  await page.getByRole('main').getByRole('button', { name: shop.say('catalog::ADD_TO_BASKET') }).click();
  await expect(page).toHaveURL(/\/cart$/);
  await expect(page.getByRole('main')).toContainText(TUMBLER.name[shop.language]);
  await shop.settled();
});

test('a part of the program that cannot be fetched is done without', async ({ shop, page }) => {
  await shop.visit('');
  await page.route('**/_pkg/*.wasm', (route) => route.abort());
  const field = page.getByRole('banner').getByRole('combobox', { name: shop.say('shop::SEARCH') }).first();
  const failed = page.waitForEvent('requestfailed');
  await field.fill('fajr');
  await failed;
  await expect(page.locator('html')).not.toHaveAttribute('data-broken', 'true');

  // Searching works, and a picture is shown as it is without scripts: its file.
  await page.unroute('**/_pkg/*.wasm');
  await field.press('Enter');
  await expect(page).toHaveURL(/\/search\?q=fajr$/);
  await shop.visit('/p/fajr-tea-tumbler');
  await page.route('**/_pkg/*.wasm', (route) => route.abort());
  await page.getByRole('main').locator('.gallery-open').first().click();
  await expect(page).toHaveURL(/\/media\//);
  await page.unroute('**/_pkg/*.wasm');
  await page.goBack();
  await shop.settled();
});
