// Searching as one types: the field offers words and goods, by keyboard and by pointer, and asks the server no more than
// it has to; narrowing a list changes its address in place.

import { expect, test } from '../../fixtures/test.ts';
import { TUMBLER } from '../../fixtures/shopper.ts';

/** The beginning of the tumbler's name, as readers of each language type it. */
const BEGUN = { ar: 'فجر', en: 'fajr tumb' };

test('the field offers what fits and leads there by keyboard', async ({ shop, page }) => {
  await shop.visit('');
  const field = page.getByRole('banner').getByRole('combobox', { name: shop.say('shop::SEARCH') }).first();
  await field.pressSequentially(BEGUN[shop.language], { delay: 20 });
  const list = page.getByRole('listbox', { name: shop.say('listing::SUGGESTIONS') }).first();
  const goods = list.getByRole('option', { name: TUMBLER.name[shop.language] });
  await expect(goods).toBeVisible();
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  await shop.accessible();

  // Escape closes the list and keeps what was typed; an arrow opens it again.
  await field.press('Escape');
  await expect(list).toBeHidden();
  await expect(field).toHaveValue(BEGUN[shop.language]);
  await field.press('ArrowDown');
  await expect(list).toBeVisible();
  await expect(list.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');

  // Up from the first leaves the list, and up again is the last: a product.
  await field.press('ArrowUp');
  await field.press('ArrowUp');
  await expect(list.getByRole('option').last()).toHaveAttribute('aria-selected', 'true');
  await shop.inPlace(async () => {
    await field.press('Enter');
    await expect(page).toHaveURL(/\/p\//);
  });
  await expect(list).toBeHidden();
});

test('typing asks once it rests, and one letter more breaks off what was asked', async ({ shop, page }) => {
  const words = BEGUN[shop.language];
  const asked: (string | null)[] = [];
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (pathname === '/_fn/catalog/suggest') asked.push(searchParams.get('typed'));
  });
  // What is asked first is never answered.
  let silent = true;
  await page.route('**/_fn/catalog/suggest**', async (route) => {
    if (!silent) await route.continue();
  });
  await shop.visit('');
  // From here on time passes only where it says so: no machine is too slow for a rest of some milliseconds.
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  const field = page.getByRole('banner').getByRole('combobox', { name: shop.say('shop::SEARCH') }).first();
  for (const letter of words.slice(0, -1)) {
    await field.pressSequentially(letter);
    await page.clock.runFor(100);
  }
  expect(asked).toEqual([]);
  await page.clock.runFor(1000);
  await expect.poll(() => asked).toEqual([words.slice(0, -1)]);

  const broken = page.waitForEvent('requestfailed', (request) => request.url().includes('/_fn/catalog/suggest'));
  silent = false;
  await field.pressSequentially(words.slice(-1));
  expect((await broken).failure()?.errorText).toContain('ERR_ABORTED');
  await page.clock.runFor(1000);
  await expect.poll(() => asked).toEqual([words.slice(0, -1), words]);
  const options = page.getByRole('listbox').first().getByRole('option');
  await expect(options.filter({ hasText: TUMBLER.name[shop.language] })).toBeVisible();

  // Closing the list breaks off as well.
  silent = true;
  const given = page.waitForEvent('requestfailed', (request) => request.url().includes('/_fn/catalog/suggest'));
  await field.press('Backspace');
  await page.clock.runFor(1000);
  await expect.poll(() => asked.length).toBe(3);
  await field.press('Escape');
  await given;
});

test('a list is narrowed in place and its address says so', async ({ shop, page }) => {
  await shop.visit('/search');
  // On a phone what narrows the list is folded into one line.
  await page.locator('summary', { hasText: shop.say('listing::NARROW') }).click();
  const narrow = page.getByRole('navigation', { name: shop.say('listing::NARROW') });
  await shop.inPlace(async () => {
    await narrow.getByRole('link', { name: shop.say('listing::IN_STOCK') }).click();
    await expect(page).toHaveURL(/[?&]stock=in/);
  });
  await expect(page.getByRole('link', { name: shop.say('listing::CLEAR') })).toBeVisible();
  await shop.accessible();
  await page.goBack();
  await expect(page).not.toHaveURL(/stock=in/);
});
