// Every page of the console opens in place from the side and has no violation, and neither have the editors behind them.

import { expect, test } from '../../fixtures/test.ts';

const PLACES = [
  ...['ORDERS', 'PRODUCTS', 'SHELVES', 'COLLECTIONS', 'TYPES', 'STOCK', 'SEARCH', 'PROMOTIONS'],
  ...['STAFF', 'SETTINGS', 'DELIVERY', 'POLICIES', 'PARTNERS', 'WEBHOOKS', 'AUDIT', 'PROBLEMS', 'TODAY'],
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

test('a category opens from the list', async ({ shop, page }) => {
  await shop.signIn('manager');
  await shop.visitConsole('/categories');
  await shop.inPlace(async () => {
    await page.locator('tbody th a').first().click();
    await expect(page).toHaveURL(/\/console\/categories\/\w+$/);
    await expect(page.locator('#details')).toBeVisible();
  });
  await shop.accessible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('every editor has no violation, also with all of it unfolded', async ({ shop, page }) => {
      test.slow();
      await shop.signIn('manager');
      const editors = ['/products/new', '/promotions/new'];
      for (const list of ['/collections', '/types', '/promotions']) {
        await shop.visitConsole(list);
        const rows = page.locator('tbody th a');
        await expect(rows.first()).toBeVisible();
        const own = await rows.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
        editors.push(...own.slice(0, 2).map((path) => path.replace('/console', '')));
      }
      for (const editor of editors) {
        await shop.visitConsole(editor);
        await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
        await expect(page.getByRole('main').locator('form').first()).toBeAttached();
        await shop.accessible();
        await page.evaluate(() => {
          for (const folded of document.querySelectorAll('main details')) folded.setAttribute('open', '');
        });
        await shop.accessible();
      }
    });

    test('every component is sound in both directions', async ({ shop, page }) => {
      await shop.signIn('manager');
      await shop.visitConsole('/design');
      await expect(page.locator('.specimens').first()).toBeVisible();
      await shop.accessible();
    });
  });
}
