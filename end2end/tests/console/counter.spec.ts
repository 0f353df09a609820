// Orders behind the counter, with JavaScript: every step in place, every page without a violation.

import { expect, test } from '../../fixtures/test.ts';
import { orderAtTheCounter, toTheCourier } from './counter.ts';

test('an order is confirmed, packed, delivered, and its cash counted', async ({ shop }) => {
  const { counter } = await orderAtTheCounter(shop);
  await shop.accessible();
  await shop.inPlace(() => toTheCourier(counter));
  // The full amount, as the page states it.
  const due = await counter.amountDue();
  await shop.inPlace(async () => {
    await counter.deliver(due);
    await counter.stands('DELIVERED');
  });
  await expect(counter.main.getByText(shop.say('ledger::COURIER_CASH')).first()).toBeVisible();
  await shop.accessible();
});

test('an order refused at the door comes back to the shelf', async ({ shop }) => {
  const { counter } = await orderAtTheCounter(shop);
  await toTheCourier(counter);
  await counter.end('REFUSE', 'الباب مغلق');
  await counter.stands('REFUSED');
  await counter.takeBackIn();
  await counter.stands('RETURNED');
});

test('a cancelled order asks why, and says who and why', async ({ shop }) => {
  const { counter } = await orderAtTheCounter(shop);
  await counter.end('CANCEL', 'Changed their mind');
  await counter.stands('CANCELLED');
  await expect(counter.main.getByText('Changed their mind').first()).toBeVisible();
});
