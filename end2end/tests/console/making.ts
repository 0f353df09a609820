// A product from nothing to the shop's shelf, as its owner makes it.

import { expect, type Shop, test } from '../../fixtures/test.ts';

/** Makes a product of two colours, counts it, puts it on sale; its page in the shop. */
export async function makeAndSell(shop: Shop, name: string): Promise<string> {
  const { page } = shop;
  test.slow();
  await shop.signIn('manager');
  await shop.visitConsole('/products/new');
  await page.locator('[name=title_ar]').fill(`إبريق ${name}`);
  await page.locator('[name=title_en]').fill(`Jug ${name}`);
  await page.locator('[name=price]').fill('٧٥٫٥٠');
  // Enter sends the form, as it does in every form of the browser's own.
  await page.locator('[name=price]').press('Enter');
  await expect(page).toHaveURL(/\/console\/products\/[0-9a-f]{32}/);
  await shop.hydrated();
  await shop.accessible();

  const options = page.locator('#options');
  await options.locator('summary', { hasText: shop.say('console::product::ADD_OPTION') }).click();
  await options.locator('#new-option-name-ar').fill('اللون');
  await options.locator('#new-option-name-en').fill('Colour');
  await options.locator('#new-option-values-ar').fill('طيني، رملي');
  await options.locator('#new-option-values-en').fill('Clay, Sand');
  await options.getByRole('button', { name: shop.say('console::product::ADD_OPTION') }).click();

  const variants = page.locator('details.variant');
  await expect(variants).toHaveCount(2);
  for (const place of [0, 1]) {
    const variant = variants.nth(place);
    if ((await variant.getAttribute('open')) === null) await variant.locator('summary').first().click();
    const first = variant.locator('tbody tr').first();
    await first.locator('summary', { hasText: shop.say('console::inventory::CORRECT') }).click();
    await first.locator('[name=counted]').fill(`${place + 3}`);
    await first.locator('[name=reason]').fill('first count');
    await first.getByRole('button', { name: shop.say('console::inventory::CORRECT_NOW') }).click();
    // The address says the same after each of them, so what was counted is waited for.
    await expect(variant.locator('.variant-stock')).toHaveText(place === 0 ? /[3٣]/ : /[4٤]/);
    await expect(page).toHaveURL(/done=corrected/);
    await shop.hydrated();
  }

  const standing = page.locator('.standing');
  await standing.getByRole('button', { name: shop.say('console::catalog::PUBLISH') }).click();
  const inShop = page.getByRole('main').getByRole('link', { name: shop.say('console::catalog::SEE_IN_SHOP') });
  await expect(inShop).toBeVisible();
  const address = (await inShop.getAttribute('href')) ?? '';
  expect(address).toMatch(new RegExp(`^/${shop.language}/p/`));
  return address.slice(`/${shop.language}`.length);
}

/** A shopper finds it at its address: both colours, the price, something to buy. */
export async function isOnTheShelf(shop: Shop, address: string, name: string): Promise<void> {
  const { page, language } = shop;
  await shop.visit(address);
  const title = { ar: `إبريق ${name}`, en: `Jug ${name}` }[language];
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  const main = page.getByRole('main');
  for (const colour of { ar: ['طيني', 'رملي'], en: ['Clay', 'Sand'] }[language]) {
    await expect(main.getByText(colour, { exact: true }).first()).toBeVisible();
  }
  await expect(main).toContainText({ ar: '٧٥٫٥٠', en: '75.50' }[language]);
  await shop.accessible();
}
