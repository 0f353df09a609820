// The grid by the keyboard: arrows go where they point, typing replaces, Esc takes back, a column is pasted; what was
// saved is taken back again.

import { expect, test } from '../../fixtures/test.ts';

test('a column of prices is pasted, saved at once and taken back', async ({ shop, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.setViewportSize({ width: 1280, height: 900 });
  await shop.signIn('manager');
  // Former prices, which no basket counts, and other goods in each language: the shop is everybody's, and other journeys
  // put goods before all others.
  await shop.visitConsole(`/products/grid?q=${shop.language === 'ar' ? 'KARM-BRS' : 'DIWN'}`);
  await shop.accessible();
  const cell = (row: number, column = 1) => page.locator(`[data-cell="${row}:${column}"]`);
  const before = [await cell(0).inputValue(), await cell(1).inputValue()];

  await cell(0).focus();
  await page.keyboard.press('ArrowDown');
  await expect(cell(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press(shop.language === 'ar' ? 'ArrowLeft' : 'ArrowRight');
  await expect(cell(0, 2)).toBeFocused();
  await page.keyboard.type('12');
  await expect(cell(0, 2)).toHaveClass(/is-changed/);
  await page.keyboard.press('Escape');
  await expect(cell(0, 2)).not.toHaveClass(/is-changed/);

  await cell(0).focus();
  await page.keyboard.type('٩٩٠٫٥٠');
  await page.keyboard.press('Enter');
  await expect(cell(1)).toBeFocused();
  await page.keyboard.press('Control+d');
  await expect(cell(1)).toHaveValue('٩٩٠٫٥٠');
  await cell(0).focus();
  await page.evaluate(() => navigator.clipboard.writeText('991\n992.5\n'));
  await page.keyboard.press('Control+v');
  await expect(cell(0)).toHaveValue('991');
  await expect(cell(1)).toHaveValue('992.5');
  await shop.accessible();

  await shop.inPlace(async () => {
    await page.getByRole('button', { name: shop.say('console::grid::SAVE') }).click();
    await expect(page.locator('[data-saved="2"]')).toBeVisible();
    await expect(cell(1)).toHaveValue('992.50');
  });
  await shop.accessible();
  await shop.inPlace(async () => {
    await page.getByRole('button', { name: shop.say('console::grid::UNDO') }).click();
    await expect(cell(0)).toHaveValue(before[0]!);
    await expect(cell(1)).toHaveValue(before[1]!);
  });
});

test('the page of sheets and one that is looked through have no violation', async ({ shop, page }) => {
  await shop.signIn('manager');
  await shop.visitConsole('/products/import');
  await shop.accessible();
  const name = `e2e-${shop.language}`;
  await page.locator('#file').setInputFiles({
    name: 'goods.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`Handle,Title,SKU,Price,Status\n${name},Cup,${name},5,draft\nbad,Bad,B,much,draft\n`),
  });
  await page.getByRole('button', { name: shop.say('console::sheets::SEND') }).click();
  const confirm = page.getByRole('button', { name: shop.say('console::sheets::CONFIRM') });
  await expect(confirm).toBeVisible();
  await shop.accessible();
  await confirm.click();
  await expect(page.getByText(shop.say('console::sheets::STATE_DONE'), { exact: true })).toBeVisible();
  await shop.accessible();
});
