// What a shopper is told when the shop says no, without JavaScript.

import { test } from '../../fixtures/test.ts';
import { checkoutWithoutPhone } from './refusals.ts';

test.use({ javaScriptEnabled: false, answers: [409, 422] });

test('a checkout with a wrong phone keeps what was typed', async ({ shop }) => {
  await checkoutWithoutPhone(shop);
});
