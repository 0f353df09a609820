// Pages that are rendered once for everybody, with JavaScript.

import { test } from '../../fixtures/test.ts';
import { comeBackWithBasket } from './kept_pages.ts';

test('who has a basket is shown it on every page, also on the way back', async ({ shop }) => {
  await comeBackWithBasket(shop);
});
