// The same without JavaScript.

import { test } from '../../fixtures/test.ts';
import { isOnTheShelf, makeAndSell } from './making.ts';

test.use({ javaScriptEnabled: false });

test('a product is made by plain forms', async ({ shop }) => {
  const address = await makeAndSell(shop, `${shop.language} 2`);
  await isOnTheShelf(shop, address, `${shop.language} 2`);
});
