// The harness itself: each page here breaks one thing, and the harness must say so. No shop is needed.

import { expect, test as base } from '@playwright/test';
import { violations } from '../../fixtures/accessibility.ts';
import { Shop } from '../../fixtures/test.ts';
import { Witness } from '../../fixtures/witness.ts';
import { say } from '../../fixtures/wording.ts';

const test = base.extend<{ open: (body: string, head?: string) => Promise<[Shop, Witness]> }>({
  open: async ({ context, page }, use) => {
    await use(async (body, head = '') => {
      const witness = new Witness(context, [409]);
      await context.route('http://shop.test/**', (route) => {
        const { pathname } = new URL(route.request().url());
        if (pathname === '/refused') return route.fulfill({ status: 409, body: '' });
        if (pathname === '/broken') return route.fulfill({ status: 500, body: '' });
        return route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: `<!doctype html><html lang="en" dir="ltr"><head><title>Page</title>
            <link rel="icon" href="data:,">${head}</head><body><main><h1>Page</h1>${body}</main></body></html>`,
        });
      });
      await page.goto('http://shop.test/page');
      return [new Shop(page, witness, 'en', true), witness];
    });
  },
});

test('a good page passes', async ({ open }) => {
  const [shop, witness] = await open('<p>Text</p>', '<script>document.documentElement.dataset.hydrated = true</script>');
  await shop.settled();
  await shop.accessible();
  expect(witness.faults).toEqual([]);
});

test('a page that never hydrates is noticed', async ({ open }) => {
  const [shop] = await open('<p>Text</p>');
  await expect(expect(shop.page.locator('html')).toHaveAttribute('data-hydrated', 'true', { timeout: 200 })).rejects.toThrow();
});

test('page errors, console errors, faults of the server and bare question marks are noticed', async ({ open }) => {
  const [shop, witness] = await open('<form><button>Send</button></form>', '<script>throw new Error("boom")</script>');
  await shop.page.evaluate(() => console.error('mismatch'));
  await shop.page.evaluate(() => fetch('/broken').then(() => undefined));
  await shop.page.getByRole('button').click();
  await shop.page.waitForURL(/\?$/);
  expect(witness.faults.map((fault) => fault.split('\n')[0])).toEqual([
    'page error: Error: boom',
    'console error: mismatch (http://shop.test/page)',
    'answer 500: http://shop.test/broken',
    'console error: Failed to load resource: the server responded with a status of 500 (Internal Server Error) (http://shop.test/broken)',
    'a form left a bare "?": http://shop.test/page?',
    'page error: Error: boom',
  ]);
});

test('a refusal that the journey provokes is no fault', async ({ open }) => {
  const [shop, witness] = await open('<p>Text</p>');
  await shop.page.evaluate(() => fetch('/refused').then(() => undefined));
  expect(witness.faults).toEqual([]);
});

test('a link that loads a document is noticed', async ({ open }) => {
  const [shop] = await open('<a href="/other">Other</a>');
  const follow = shop.inPlace(async () => {
    await shop.page.getByRole('link').click();
    await shop.page.waitForURL(/other/);
  });
  await expect(follow).rejects.toThrow('documents loaded');
});

test('a link that changes the page in place is not', async ({ open }) => {
  const [shop] = await open(
    `<a href="/other" onclick="history.pushState({}, '', '/other'); return false">Other</a>`,
  );
  await shop.inPlace(async () => {
    await shop.page.getByRole('link').click();
    await shop.page.waitForURL(/other/);
  });
});

test('a field without a label is noticed', async ({ open }) => {
  const [shop] = await open('<input name="phone">');
  expect((await violations(shop.page)).map((line) => line.split(':')[0])).toEqual(['label']);
});

test('an unknown text fails', () => {
  expect(() => say('en', 'nothing::NOTHING')).toThrow('there is no text named nothing::NOTHING');
});
