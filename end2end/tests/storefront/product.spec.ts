// A product's page beside its purchase: the region its fee and day are for, and what was looked at before.

import { expect, test } from '../../fixtures/test.ts';
import { Shopper, TUMBLER } from '../../fixtures/shopper.ts';

test('the region that is chosen holds from then on', async ({ shop, page }) => {
  await new Shopper(shop).find(TUMBLER);
  const product = page.url();
  await page.getByRole('main').getByRole('link', { name: shop.say('delivery::CHANGE') }).click();
  await expect(page.getByRole('heading', { level: 1, name: shop.say('delivery::TITLE') })).toBeVisible();
  await shop.accessible();
  const region = page.getByRole('main').getByRole('button').nth(1);
  const name = (await region.locator('.region-name').innerText()).trim();
  await region.click();
  await expect(page).toHaveURL(product);
  await shop.settled();
  await expect(page.getByRole('main').locator('.facts')).toContainText(name);

  const shopper = new Shopper(shop);
  await shopper.addToBasket();
  await shopper.checkOut();
  await expect(page.getByRole('main').getByRole('combobox').locator('option:checked')).toContainText(name);
});

test('what was looked at before is offered again, what it costs now', async ({ shop, page }) => {
  await shop.visit('');
  const main = page.getByRole('main');
  const seen = main.locator('section', { has: page.getByRole('heading', { name: shop.say('catalog::RECENTLY_SEEN') }) });
  await main.locator('.goods a').nth(1).click();
  const first = await main.getByRole('heading', { level: 1 }).innerText();
  await expect(seen).toBeHidden();
  await shop.visit('');
  await new Shopper(shop).find(TUMBLER);
  await expect(seen.getByRole('link', { name: first })).toBeVisible();
  await expect(seen.getByRole('listitem')).toHaveCount(1);
  await shop.accessible();
});
