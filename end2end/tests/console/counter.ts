// An order's way behind the counter, from the call to the customer to the cash in hand.

import { Counter } from '../../fixtures/counter.ts';
import { Shopper, TUMBLER } from '../../fixtures/shopper.ts';
import type { Shop } from '../../fixtures/test.ts';

/** Places an order as a guest, signs in as the manager and opens the order. */
export async function orderAtTheCounter(shop: Shop): Promise<{ counter: Counter; number: string }> {
  const shopper = new Shopper(shop);
  await shopper.order(TUMBLER);
  const number = await shopper.number();
  await shop.signIn('manager');
  const counter = new Counter(shop);
  await counter.open(number);
  return { counter, number };
}

export async function toTheCourier(counter: Counter): Promise<void> {
  await counter.stands('PLACED');
  await counter.step('CONFIRM', 'CONFIRMED');
  await counter.step('PICK', 'PICKED');
  await counter.step('PACK', 'PACKED');
  await counter.step('HAND_OVER', 'ON_THE_WAY');
}
