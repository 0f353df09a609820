// The same way behind the counter without JavaScript.

import { test } from '../../fixtures/test.ts';
import { orderAtTheCounter, toTheCourier } from './counter.ts';

// 409: the total is agreed to once the region is known.
test.use({ javaScriptEnabled: false, answers: [409] });

test('an order is delivered without JavaScript', async ({ shop }) => {
  const { counter } = await orderAtTheCounter(shop);
  await toTheCourier(counter);
  await counter.deliver(await counter.amountDue());
  await counter.stands('DELIVERED');
});
