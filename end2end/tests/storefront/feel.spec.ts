// How the storefront feels: nothing moves by itself, what is coming has its place, the thumb reaches what it wants, keys
// show where they are, and no font is waited for.

import { expect, test, type Shop } from '../../fixtures/test.ts';
import { Shopper, TUMBLER } from '../../fixtures/shopper.ts';

/** The pages most visits begin on. */
async function firstPages(shop: Shop): Promise<string[]> {
  await new Shopper(shop).find(TUMBLER);
  const product = new URL(shop.page.url()).pathname;
  await shop.visit('');
  const list = await shop.page.getByRole('navigation').locator(`a[href^="/${shop.language}/c/"]`).first().getAttribute('href');
  return ['', list ?? '', product].map((path) => path.replace(`/${shop.language}`, ''));
}

test('nothing moves while a page comes and is scrolled', async ({ shop, page }) => {
  const pages = await firstPages(shop);
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 780 });
    for (const path of pages) {
      await shop.visit(path);
      await page.mouse.wheel(0, 4000);
      await page.waitForLoadState('networkidle');
      const moved = await page.evaluate(() =>
        (window as unknown as { shifts: number[] }).shifts.reduce((sum, shift) => sum + shift, 0),
      );
      expect(moved, `${path} at ${width}`).toBeLessThan(0.01);
    }
  }
});

test('while a list is coming its place is held, and nothing moves when it comes', async ({ shop, page }) => {
  const name = TUMBLER.category[shop.language];
  const main = page.getByRole('main');
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 780 });
    await shop.visit('');
    let answer = () => {};
    const answered = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/_fn/catalog/category**', async (route) => {
      await answered;
      await route.continue();
    });
    await page.getByRole('navigation').getByRole('link', { name, exact: true }).first().click();
    await expect(page).toHaveURL(/\/c\//);
    const waiting = main.locator('.page[aria-busy=true]');
    await expect(waiting.locator('.skeleton.is-picture').first()).toBeInViewport();
    // Before them stands nothing that looks like goods, and nobody is told of lines without words.
    await expect(main.getByRole('link')).toHaveCount(0);
    await expect(waiting.locator('.skeleton:not([aria-hidden=true])')).toHaveCount(0);

    await page.evaluate(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift' });
    });
    answer();
    await expect(main.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(main.locator('.goods a').first()).toBeVisible();
    await expect(main.locator('.skeleton')).toHaveCount(0);
    await page.waitForLoadState('networkidle');
    const moved = await page.evaluate(() =>
      (window as unknown as { shifts: number[] }).shifts.reduce((sum, shift) => sum + shift, 0),
    );
    expect(moved, `at ${width}`).toBeLessThan(0.01);
    await page.unroute('**/_fn/catalog/category**');
  }
});

test('no font is fetched', async ({ shop, page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.resourceType()));
  for (const path of await firstPages(shop)) {
    await shop.visit(path);
    expect(await page.evaluate(() => document.fonts.size), path).toBe(0);
  }
  expect(fetched).toContain('stylesheet');
  expect(fetched).not.toContain('font');
});

test('the buy bar stays at the thumb on a phone and in its place on a desk', async ({ shop, page }) => {
  await new Shopper(shop).find(TUMBLER);
  const button = page.getByRole('main').getByRole('button', { name: shop.say('catalog::ADD_TO_BASKET') });
  const reach = async () => {
    const box = await button.boundingBox();
    const height = page.viewportSize()?.height ?? 0;
    return box === null ? 0 : (box.y + box.height / 2) / height;
  };
  for (const scrolled of [0, 500, 5000]) {
    await page.evaluate((top) => window.scrollTo(0, top), scrolled);
    await expect(button).toBeInViewport({ ratio: 0.9 });
    expect(await reach(), `scrolled by ${scrolled}`).toBeGreaterThan(0.8);
  }
  const box = await button.boundingBox();
  expect(box?.height, 'as high as a thumb is wide').toBeGreaterThanOrEqual(44);
  // The end of the page can be scrolled out from under the bar.
  const foot = await page.locator('.site-footer-end').boundingBox();
  expect((foot?.y ?? 0) + (foot?.height ?? 0), 'the foot ends above the bar').toBeLessThanOrEqual((box?.y ?? 0) + 1);

  await page.setViewportSize({ width: 1280, height: 780 });
  await page.evaluate(() => window.scrollTo(0, 0));
  await expect(button).toBeInViewport();
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await expect(button).not.toBeInViewport();
});

test('keys show where they are', async ({ shop, page }) => {
  await new Shopper(shop).find(TUMBLER);
  await page.evaluate(() => window.scrollTo(0, 0));
  const seen = new Set<string>();
  for (let step = 0; step < 25; step++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      // A choice that hides its input shows the ring round itself.
      const rings = [element, element.parentElement, element.closest('label')].map((one) => {
        const style = one && getComputedStyle(one);
        return style && style.outlineStyle !== 'none' ? Number.parseFloat(style.outlineWidth) : 0;
      });
      return { what: element.outerHTML.slice(0, 80), ring: Math.max(...rings.map((ring) => ring ?? 0)) };
    });
    if (focused === null) continue;
    seen.add(focused.what);
    expect(focused.ring, focused.what).toBeGreaterThanOrEqual(2);
  }
  expect(seen.size).toBeGreaterThan(10);
});

test('who wants no motion gets none, and others a short one', async ({ shop, page }) => {
  await new Shopper(shop).find(TUMBLER);
  /** The longest time anything on the page would take to move, in milliseconds. */
  const longest = () =>
    page.evaluate(() => {
      const times = (list: string) =>
        list.split(',').map((time) => Number.parseFloat(time) * (time.trim().endsWith('ms') ? 1 : 1000));
      return Math.max(
        ...[...document.querySelectorAll('*')].flatMap((element) => {
          const style = getComputedStyle(element);
          return [...times(style.transitionDuration), ...times(style.animationDuration)];
        }),
      );
    });
  // As every journey runs.
  expect(await longest()).toBeLessThan(1);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const moved = await longest();
  expect(moved).toBeGreaterThan(50);
  expect(moved).toBeLessThanOrEqual(400);
});

test.describe('from one page to the next', () => {
  /** Goes to a category; how long each part of what the browser shows in between takes, in milliseconds. */
  async function between(shop: Shop): Promise<number[][]> {
    const { page } = shop;
    await shop.visit('');
    await page.evaluate(() => {
      const between: Promise<number[]>[] = [];
      const start = document.startViewTransition.bind(document);
      document.startViewTransition = (change) => {
        const transition = start(change);
        const parts = transition.ready.then(() =>
          document
            .getAnimations()
            .map((animation) => animation.effect as KeyframeEffect)
            .filter((effect) => effect.pseudoElement?.startsWith('::view-transition'))
            .map((effect) => Number(effect.getComputedTiming().duration)),
        );
        between.push(parts);
        return transition;
      };
      Object.assign(window, { between });
    });
    await shop.inPlace(async () => {
      const name = TUMBLER.category[shop.language];
      await page.getByRole('navigation').getByRole('link', { name, exact: true }).first().click();
      await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    });
    return page.evaluate(() => Promise.all((window as unknown as { between: Promise<number[]>[] }).between));
  }

  test('who wants no motion sees none', async ({ shop }) => {
    // As every journey runs.
    for (const parts of await between(shop)) expect(parts).toEqual([]);
  });

  test('one becomes the other, quickly', async ({ shop, page }) => {
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    const [parts = [], ...more] = await between(shop);
    expect(more).toEqual([]);
    expect(Math.max(...parts)).toBeGreaterThan(50);
    expect(Math.max(...parts)).toBeLessThanOrEqual(200);
  });

  test('a browser that knows nothing of it shows the next page all the same', async ({ shop, page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(Document.prototype, 'startViewTransition'));
    await shop.visit('');
    expect(await page.evaluate(() => 'startViewTransition' in document)).toBe(false);
    await shop.inPlace(async () => {
      const name = TUMBLER.category[shop.language];
      await page.getByRole('navigation').getByRole('link', { name, exact: true }).first().click();
      await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    });
  });
});
