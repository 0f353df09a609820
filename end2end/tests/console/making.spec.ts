// An owner makes a product, and a shopper finds it.

import { test } from '../../fixtures/test.ts';
import { isOnTheShelf, makeAndSell } from './making.ts';

test('a product is made, counted and put on sale', async ({ shop }) => {
  const address = await makeAndSell(shop, `${shop.language} 1`);
  await isOnTheShelf(shop, address, `${shop.language} 1`);
});
