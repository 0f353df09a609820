// The same way without JavaScript, through plain forms only.

import { test } from '../../fixtures/test.ts';
import { order } from './order.ts';

// 409: the total is agreed to once the region is known.
test.use({ javaScriptEnabled: false, answers: [409] });

test('a guest orders without JavaScript', async ({ shop }) => {
  await order(shop);
});
