// The same way without JavaScript, through plain forms only.

import { test } from '../../fixtures/test.ts';
import { order } from './order.ts';

test.use({ javaScriptEnabled: false });

test('a guest orders without JavaScript', async ({ shop }) => {
  await order(shop);
});
