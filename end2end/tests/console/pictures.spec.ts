// A product's pictures, from the files of the person at the counter to the page of the shop.

import { photo } from '../../fixtures/photo.ts';
import { expect, test } from '../../fixtures/test.ts';
import { ARRANGED, DROPPED, openAtTheCounter } from './pictures.ts';

test.use({ answers: [422] });

test('pictures are dropped in, described, arranged and shown', async ({ shop, page }) => {
  const { title, address } = await openAtTheCounter(shop, ARRANGED);
  const tiles = page.locator('.picture-tile');
  const before = await tiles.count();

  // What is being typed elsewhere on the page stays while pictures arrive.
  const named = page.locator('input[name=title_en]');
  await named.fill('Half a title');
  await page.locator('#files').setInputFiles([
    photo('first.png', 900, 1100),
    { name: 'not.png', mimeType: 'image/png', buffer: Buffer.from('<svg onload=alert(1)>') },
    photo('second.png', 700, 500),
  ]);
  await expect(page.locator('.picture-sending [data-refusal=NotAPicture]')).toBeVisible();
  await expect(tiles).toHaveCount(before + 2);
  await shop.accessible();
  // They are being made ready meanwhile, and the page finds out by itself.
  await expect(tiles.locator('.pill')).toHaveCount(0, { timeout: 60_000 });
  await expect(named).toHaveValue('Half a title');

  const tile = tiles.nth(before);
  await tile.locator('summary', { hasText: shop.say('console::catalog::DESCRIBE') }).click();
  await tile.locator('[name=alt_ar]').fill('كوب عند الغروب');
  await tile.locator('[name=alt_en]').fill('A cup at sunset');
  await tile.getByRole('button', { name: shop.say('console::catalog::SAVE_DESCRIPTION') }).click();
  await expect(page).toHaveURL(/done=saved/);

  await tiles.nth(before).getByRole('button', { name: shop.say('console::catalog::MAKE_FIRST') }).click();
  await expect(tiles.nth(0).locator('.picture > .badge')).toBeVisible();
  await expect(tiles.nth(0).locator('picture img')).toHaveAttribute('src', /320x391\.webp$/);

  await shop.visit(address);
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  const words = { ar: 'كوب عند الغروب', en: 'A cup at sunset' };
  const shown = page.getByRole('main').getByAltText(words[shop.language]).first();
  await expect(shown).toBeVisible();
  expect(await shown.evaluate((image: HTMLImageElement) => image.currentSrc)).toMatch(/\.(avif|webp)$/);

  await openAtTheCounter(shop, ARRANGED);
  await tiles.nth(0).locator('summary', { hasText: shop.say('console::catalog::REMOVE_PICTURE') }).click();
  await tiles.nth(0).getByRole('button', { name: shop.say('console::catalog::REMOVE_PICTURE_SURE') }).click();
  await expect(tiles).toHaveCount(before + 1);
});

test('several files are dropped at once, and each says how much of it has arrived', async ({ shop, page, context }) => {
  await openAtTheCounter(shop, DROPPED);
  const tiles = page.locator('.picture-tile');
  const before = await tiles.count();
  const files = [photo('left.png', 900, 1100), photo('right.png', 900, 1100)];
  const dropped = await page.evaluateHandle(
    (files) => {
      const transfer = new DataTransfer();
      for (const { name, type, bytes } of files) {
        transfer.items.add(new File([Uint8Array.from(atob(bytes), (byte) => byte.charCodeAt(0))], name, { type }));
      }
      return transfer;
    },
    files.map(({ name, mimeType, buffer }) => ({ name, type: mimeType, bytes: buffer.toString('base64') })),
  );

  // A line that takes about ten seconds for each of them.
  const network = await context.newCDPSession(page);
  await network.send('Network.enable');
  const line = { offline: false, latency: 0, downloadThroughput: -1 };
  await network.send('Network.emulateNetworkConditions', {
    ...line,
    uploadThroughput: Math.ceil(files[0]!.buffer.length / 10),
  });
  const place = page.locator('.picture-drop');
  await place.dispatchEvent('dragover', { dataTransfer: dropped });
  await expect(place).toHaveClass(/is-over/);
  await place.dispatchEvent('drop', { dataTransfer: dropped });
  await expect(place).not.toHaveClass(/is-over/);

  const progress = (name: string) => page.locator('.picture-sending').getByRole('progressbar', { name });
  const arrived = (name: string) => progress(name).evaluate((bar: HTMLProgressElement) => bar.value);
  await expect(page.locator('.picture-sending')).toHaveCount(2);
  await expect.poll(() => arrived('left.png')).toBeGreaterThan(0);
  expect(await arrived('left.png')).toBeLessThan(100);
  // One after the other, in the order in which they will stand.
  expect(await arrived('right.png')).toBe(0);
  await shop.accessible();

  await network.send('Network.emulateNetworkConditions', { ...line, uploadThroughput: -1 });
  await expect(tiles).toHaveCount(before + 2, { timeout: 60_000 });
  await expect(page.locator('.picture-sending').getByRole('progressbar')).toHaveCount(0);
  await expect(page.locator('.picture-sending').getByText(shop.say('console::catalog::ARRIVED'))).toHaveCount(2);
});
