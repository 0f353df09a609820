// Pages that everybody without a basket shares must not be what somebody with a basket is shown: not the first time,
// and not on the browser's way back to one it has seen before there was a basket.

import { expect, type Shop } from '../../fixtures/test.ts';
import { Shopper, TUMBLER } from '../../fixtures/shopper.ts';

export async function comeBackWithBasket(shop: Shop): Promise<void> {
  const one = shop.language === 'ar' ? '١' : '1';
  const basket = shop.page.locator('.basket-link');
  // A second look, so that what is shown first is what was kept.
  await shop.visit('');
  const again = await shop.page.goto(`/${shop.language}`);
  expect(again?.headers()['cache-control']).toBe('private, no-cache');
  await shop.settled();
  await expect(basket).not.toContainText(one);

  const shopper = new Shopper(shop);
  await shopper.find(TUMBLER);
  await shopper.addToBasket();
  await expect(basket).toContainText(one);
  for (let step = 0; step < 3; step += 1) {
    await shop.page.goBack();
    await shop.settled();
    await expect(basket).toContainText(one);
  }
  await shop.page.reload();
  await shop.settled();
  await expect(basket).toContainText(one);
}
