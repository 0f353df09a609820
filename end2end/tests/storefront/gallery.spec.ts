// A product's pictures: swiped, brought up by their marks, as large as the screen, and those of the variant chosen.

import { Shopper, TUMBLER } from '../../fixtures/shopper.ts';
import { expect, test } from '../../fixtures/test.ts';

test('pictures are looked at one by one and large', async ({ shop, page }) => {
  await new Shopper(shop).find(TUMBLER);
  const strip = page.locator('.gallery-strip');
  const marks = page.locator('.gallery-mark');
  const all = await marks.count();
  expect(all).toBeGreaterThan(1);
  await expect(marks.nth(0)).toHaveAttribute('aria-current', 'true');

  // A swipe is a scroll that snaps; the mark follows.
  await strip.evaluate((strip) => strip.scrollBy({ left: (document.dir === 'rtl' ? -1 : 1) * strip.clientWidth }));
  await expect(marks.nth(1)).toHaveAttribute('aria-current', 'true');
  await marks.nth(0).click();
  await expect(marks.nth(0)).toHaveAttribute('aria-current', 'true');

  await shop.inPlace(async () => {
    await page.locator('.gallery-open').nth(1).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  });
  const large = page.locator('.large-view');
  await expect(large).toHaveCount(all);
  await expect(large.nth(1)).toBeInViewport({ ratio: 0.9 });
  await shop.accessible();
  // By keys alone, along the reading.
  await page.keyboard.press(shop.language === 'ar' ? 'ArrowRight' : 'ArrowLeft');
  await expect(large.nth(0)).toBeInViewport({ ratio: 0.9 });

  const near = large.nth(0).getByRole('button');
  await near.click();
  await expect(near).toHaveAttribute('aria-pressed', 'true');
  const scrolled = await large.nth(0).evaluate((view) => view.scrollWidth > view.clientWidth);
  expect(scrolled, 'it is wider than the screen').toBe(true);
  await near.click();
  await expect(near).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('nothing moves when pictures come', async ({ shop, page }) => {
  await shop.visit('');
  await page.evaluate(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.mouse.wheel(0, 3000);
  await page.waitForLoadState('networkidle');
  const moved = await page.evaluate(() =>
    (window as unknown as { shifts: number[] }).shifts.reduce((sum, shift) => sum + shift, 0),
  );
  expect(moved).toBeLessThan(0.01);
});
