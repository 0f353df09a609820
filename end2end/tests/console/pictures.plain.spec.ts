// The same way in for pictures without JavaScript: chosen, sent, and there.

import { photo } from '../../fixtures/photo.ts';
import { expect, test } from '../../fixtures/test.ts';
import { PLAIN, openAtTheCounter } from './pictures.ts';

test.use({ javaScriptEnabled: false, answers: [422] });

test('a picture is added by a plain form', async ({ shop, page }) => {
  await openAtTheCounter(shop, PLAIN);
  const tiles = page.locator('.picture-tile');
  const before = await tiles.count();
  await page.locator('#files').setInputFiles([photo('plain.png', 400, 500)]);
  await page.getByRole('button', { name: shop.say('console::catalog::ADD_PICTURES') }).click();
  await expect(page).toHaveURL(/done=pictures/);
  await expect(tiles).toHaveCount(before + 1);

  await page.locator('#files').setInputFiles([
    { name: 'cup.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('not a picture') },
  ]);
  await page.getByRole('button', { name: shop.say('console::catalog::ADD_PICTURES') }).click();
  await expect(page.locator('[data-refusal=NotAPicture]')).toBeVisible();
  await expect(tiles).toHaveCount(before + 1);
});
