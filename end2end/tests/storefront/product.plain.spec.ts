// Choosing a region without JavaScript, by a plain form.

import { expect, test } from '../../fixtures/test.ts';
import { Shopper, TUMBLER } from '../../fixtures/shopper.ts';

test.use({ javaScriptEnabled: false });

test('the region is chosen without JavaScript', async ({ shop, page }) => {
  await new Shopper(shop).find(TUMBLER);
  const product = page.url();
  // By keyboard: on a phone the link may stand behind the bar at the thumb until it is focused.
  await page.getByRole('main').getByRole('link', { name: shop.say('delivery::CHANGE') }).press('Enter');
  const region = page.getByRole('main').getByRole('button').nth(1);
  const name = (await region.locator('.region-name').innerText()).trim();
  await region.click();
  await expect(page).toHaveURL(product);
  await expect(page.getByRole('main').locator('.facts')).toContainText(name);
});
