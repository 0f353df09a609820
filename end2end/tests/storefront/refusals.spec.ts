// What a shopper is told when the shop says no, with JavaScript.

import { expect, test } from '../../fixtures/test.ts';
import { Shopper, TUMBLER } from '../../fixtures/shopper.ts';
import { checkoutWithoutPhone } from './refusals.ts';

test.describe('a refusal', () => {
  test.use({ answers: [409, 422] });

  test('a checkout with a wrong phone keeps what was typed', async ({ shop }) => {
    await checkoutWithoutPhone(shop);
  });
});

test.describe('a page that is not there', () => {
  test.use({ answers: [404] });

  test('says so, and leads on', async ({ shop, page }) => {
    const answer = await page.goto(`/${shop.language}/p/nothing-of-the-kind`);
    expect(answer?.status()).toBe(404);
    await shop.settled();
    await expect(page.getByRole('heading', { level: 1, name: shop.say('shop::NOT_FOUND') })).toBeVisible();
    await shop.accessible();
  });
});

test.describe('a repeat', () => {
  // Going back finds a basket that has become an order.
  test.use({ answers: [422] });

  test('of the same press gives one order', async ({ shop, page }) => {
    const shopper = new Shopper(shop);
    await shopper.find(TUMBLER);
    await shopper.addToBasket();
    await shopper.checkOut();
    await shopper.fillCheckout();
    await page.getByRole('button', { name: shop.say('checkout::PLACE_ORDER') }).first().dblclick();
    await expect(page).toHaveURL(/\/o\//);
    const first = await shopper.number();

    // Back to the form that was sent, and once more.
    await page.goBack();
    await expect(page).not.toHaveURL(/\/o\//);
    await shop.visit('/cart');
    await expect(page.getByText(shop.say('cart::EMPTY'))).toBeVisible();
    expect(first).toMatch(/^[A-Z]{2}-\d+$/);
  });
});
