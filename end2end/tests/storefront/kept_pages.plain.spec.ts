// Pages that are rendered once for everybody, without JavaScript.

import { test } from '../../fixtures/test.ts';
import { comeBackWithBasket } from './kept_pages.ts';

test.use({ javaScriptEnabled: false });

test('who has a basket is shown it on every page, also on the way back', async ({ shop }) => {
  await comeBackWithBasket(shop);
});
