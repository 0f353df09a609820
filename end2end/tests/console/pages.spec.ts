// Every page of the console opens in place from the side and has no violation.

import { expect, test } from '../../fixtures/test.ts';

const PLACES = [
  ...['ORDERS', 'PRODUCTS', 'SHELVES', 'COLLECTIONS', 'TYPES', 'STOCK', 'SEARCH', 'PROMOTIONS'],
  ...['STAFF', 'DELIVERY', 'POLICIES', 'PARTNERS', 'WEBHOOKS', 'AUDIT', 'PROBLEMS', 'TODAY'],
];

test('the manager walks through every page', async ({ shop, page }) => {
  // The longest way there is: every page is also judged.
  test.slow();
  await shop.visitConsole(`/sign-in?lang=${shop.language}`);
  await shop.accessible();
  await shop.signIn('manager');
  const places = page.getByRole('navigation', { name: shop.say('console::frame::PLACES') });
  for (const place of PLACES) {
    const name = shop.say(`console::frame::${place}`);
    await shop.inPlace(async () => {
      await places.getByRole('link', { name }).click();
      await expect(page.locator('.side-link[aria-current=page]')).toContainText(name);
      await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
    });
    await shop.accessible();
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('every component is sound in both directions', async ({ shop, page }) => {
      await shop.signIn('manager');
      await shop.visitConsole('/design');
      await expect(page.locator('.specimens').first()).toBeVisible();
      await shop.accessible();
    });
  });
}
