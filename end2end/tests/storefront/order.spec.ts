// The whole way of an order with JavaScript: nothing but the first page is loaded as a document.

import { expect, test } from '../../fixtures/test.ts';
import { Shopper } from '../../fixtures/shopper.ts';
import { order } from './order.ts';

test('a guest orders, and follows the order by its number and phone', async ({ shop, page }) => {
  const number = await order(shop);

  await shop.visit('/track');
  await shop.accessible();
  await page.getByRole('main').getByLabel(shop.say('orders::NUMBER')).fill(number);
  await page.getByRole('main').getByLabel(shop.say('orders::PHONE')).fill(new Shopper(shop).customer().phone);
  await page.getByRole('button', { name: shop.say('orders::SHOW_MY_ORDER') }).click();
  await expect(page.getByRole('main').getByText(number)).toBeVisible();
  await expect(page.getByText(shop.say('orders::DATES_ONLY'))).toBeVisible();
  await shop.accessible();
});
