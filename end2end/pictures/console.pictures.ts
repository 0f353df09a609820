// The console's pages, as the manager of the demo shop sees them in the morning.

import { test } from '../fixtures/test.ts';
import { album } from './album.ts';

test('console', async ({ shop, page }, info) => {
  const take = album(shop, info);
  await shop.visitConsole(`/sign-in?lang=${shop.language}`);
  await take('console-sign-in');
  await shop.signIn('manager');
  await take('console-today');
  for (const place of ['orders', 'products', 'products/new', 'categories', 'collections', 'types', 'stock', 'search', 'promotions', 'promotions/new', 'settings', 'delivery', 'policies', 'staff', 'audit', 'problems', 'design']) {
    await shop.visitConsole(`/${place}`);
    await take(`console-${place.replace('/', '-')}`);
    const first = page.locator('tbody th a').first();
    if (['orders', 'products', 'categories', 'stock'].includes(place)) {
      await shop.visitConsole((await first.getAttribute('href'))!.replace('/console', ''));
      await take(`console-${place}-one`);
    }
  }
});
