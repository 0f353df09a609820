// Searching as one types: the field offers words and goods, by keyboard and by pointer, and narrowing a list changes
// its address in place.

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

test('an answer to words that have changed since is dropped', async ({ shop, page }) => {
  // The first answer comes after the second one.
  let first = true;
  await page.route('**/_fn/catalog/suggest**', async (route) => {
    const late = first;
    first = false;
    if (late) await page.waitForResponse('**/_fn/catalog/suggest**');
    await route.continue();
  });
  await shop.visit('');
  const field = page.getByRole('banner').getByRole('combobox', { name: shop.say('shop::SEARCH') }).first();
  const asked = page.waitForRequest('**/_fn/catalog/suggest**');
  await field.fill(shop.language === 'ar' ? 'سجاد' : 'rug');
  await asked;
  await field.fill(BEGUN[shop.language]);
  const options = page.getByRole('listbox').first().getByRole('option');
  await expect(options.filter({ hasText: TUMBLER.name[shop.language] })).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expect(options.filter({ hasText: TUMBLER.name[shop.language] })).toBeVisible();
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
