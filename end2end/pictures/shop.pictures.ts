// The storefront's pages, along the way of an order.

import { test } from '../fixtures/test.ts';
import { Shopper, TUMBLER } from '../fixtures/shopper.ts';
import { album } from './album.ts';

test('storefront', async ({ shop }, info) => {
  const take = album(shop, info);
  const shopper = new Shopper(shop);
  await shop.visit('');
  await take('home');
  await shop.visit('/c/pottery');
  await take('category');
  await shop.visit('/search?q=coffee');
  await take('search');
  await shop.visit('/cart');
  await take('basket-empty');
  await shopper.find(TUMBLER);
  await take('product');
  await shop.page.locator('.gallery-open').first().click();
  await take('product-large');
  await shop.page.keyboard.press('Escape');
  await shopper.addToBasket();
  await take('basket');
  await shopper.checkOut();
  await take('checkout');
  await shopper.fillCheckout();
  await take('checkout-filled');
  await shopper.place();
  await take('order');
  await shop.visit('/track');
  await take('track');
  await shop.visit('/delivery');
  await take('delivery');
  await shop.visit('/policies/returns');
  await take('returns');
});
