// What machines read, judged by others: structured data by a published validator, the site map and the product feed by
// XML schemas. No browser is needed: machines read the page as the server sends it.

import { expect, test } from '../../fixtures/test.ts';
import { fits, found } from '../../fixtures/schemas.ts';
import { judged } from '../../fixtures/structured_data.ts';

test('every listed page says of itself what validators accept', async ({ request, language }) => {
  const map = await (await request.get('/sitemap.xml')).text();
  const pages = found(map, '//map:loc').filter((address) => new URL(address).pathname.startsWith(`/${language}`));
  expect(pages.length).toBeGreaterThan(40);
  const seen = new Set<string>();
  for (const address of pages) {
    const page = await request.get(new URL(address).pathname);
    expect(page.status(), address).toBe(200);
    const { types, faults } = await judged(await page.text());
    expect(faults, address).toEqual([]);
    const { pathname } = new URL(address);
    const expected = pathname.includes('/p/')
      ? [['BreadcrumbList', 'Product'], ['BreadcrumbList', 'ProductGroup']]
      : pathname.includes('/c/') || pathname.includes('/k/')
        ? [['BreadcrumbList']]
        : pathname === `/${language}`
          ? [['Organization']]
          : [[]];
    expect(expected, address).toContainEqual(types);
    types.forEach((type) => seen.add(type));
  }
  expect([...seen].sort()).toEqual(['BreadcrumbList', 'Organization', 'Product', 'ProductGroup']);
});

test('the site map is one', async ({ request }) => {
  for (const path of ['/sitemap.xml', '/sitemaps/pages.xml', '/sitemaps/products-1.xml']) {
    const answer = await request.get(path);
    expect(answer.headers()['content-type'], path).toContain('xml');
    fits('sitemap', await answer.text());
  }
  const robots = await (await request.get('/robots.txt')).text();
  expect(robots).toContain(`Sitemap: ${process.env.SHOP_URL}/sitemap.xml`);
});

test('the product feed is what Google takes, and says what the pages say', async ({ request, language }) => {
  const feed = await (await request.get(`/feeds/google-${language}.xml`)).text();
  fits('feed', feed);
  const links = found(feed, '//item/g:link');
  expect(links.length).toBeGreaterThan(50);
  const prices = found(feed, '//item/*[self::g:sale_price or (self::g:price and not(../g:sale_price))]');
  const availabilities = found(feed, '//item/g:availability');
  for (const [index, link] of links.entries()) {
    const { pathname, search } = new URL(link);
    const html = await (await request.get(pathname + search)).text();
    const told = (name: string) => new RegExp(`property="product:${name}" content="([^"]*)"`).exec(html)?.[1];
    expect(`${told('price:amount')} ${told('price:currency')}`, link).toBe(prices[index]);
    expect(told('availability'), link).toBe(availabilities[index]?.replaceAll('_', ' '));
  }
});
