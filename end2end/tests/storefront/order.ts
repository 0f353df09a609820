// The shopper's whole way, from the home page to the order's own page. It is walked twice: with and
// without JavaScript.

import { expect, type Shop } from '../../fixtures/test.ts';
import { Shopper, TUMBLER } from '../../fixtures/shopper.ts';

export async function order(shop: Shop): Promise<string> {
  const shopper = new Shopper(shop);
  await shopper.find(TUMBLER);
  await shop.accessible();
  await shopper.addToBasket();
  await expect(shop.page.getByRole('main').getByRole('link', { name: TUMBLER.name[shop.language] }).first()).toBeVisible();
  await shop.accessible();
  await shopper.checkOut();
  await shop.accessible();
  await shopper.fillCheckout();
  await shopper.place();
  await expect(shop.page.getByText(shop.say('orders::WE_HAVE_IT')).first()).toBeVisible();
  await expect(shop.page.getByText(shopper.customer().name).first()).toBeVisible();
  await shop.accessible();
  return shopper.number();
}
