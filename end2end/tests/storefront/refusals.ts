// A checkout that can't be taken: the errors stand beside their fields, and what was typed is still there.

import { expect, type Shop } from '../../fixtures/test.ts';
import { Shopper, TUMBLER } from '../../fixtures/shopper.ts';

export async function checkoutWithoutPhone(shop: Shop): Promise<void> {
  const shopper = new Shopper(shop);
  await shopper.find(TUMBLER);
  await shopper.addToBasket();
  await shopper.checkOut();
  await shopper.fillCheckout();
  await shopper.field('checkout::PHONE').fill('12');
  await shopper.pressPlace();

  const main = shop.page.getByRole('main');
  await expect(main.locator('[data-refusal=InvalidFields]')).toBeVisible();
  const phone = shopper.field('checkout::PHONE');
  await expect(phone).toHaveAttribute('aria-invalid', 'true');
  await expect(phone).toHaveAccessibleDescription(/\S+/);
  await expect(phone).toHaveValue('12');
  await expect(shopper.field('checkout::NAME')).toHaveValue(shopper.customer().name);
  await expect(shopper.field('address::DISTRICT')).toHaveValue(shopper.customer().district);
  await shop.accessible();

  await phone.fill(shopper.customer().phone);
  await shopper.place();
}
