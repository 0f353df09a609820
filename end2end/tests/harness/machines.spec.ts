// The judges of what machines read: each document here breaks one thing, and they must say so. No shop is needed.

import { expect, test } from '@playwright/test';
import { fits } from '../../fixtures/schemas.ts';
import { judged } from '../../fixtures/structured_data.ts';

const OFFER = { '@type': 'Offer', price: '68.00', priceCurrency: 'SAR', availability: 'https://schema.org/InStock' };
const PRODUCT = {
  '@context': 'https://schema.org',
  '@type': 'Product',
  name: 'Cup',
  image: ['https://shop.test/cup.png'],
  offers: OFFER,
};

const page = (document: unknown) =>
  `<html><head><script type="application/ld+json">${JSON.stringify(document)}</script></head></html>`;

test('a good product passes', async () => {
  expect(await judged(page(PRODUCT))).toEqual({ types: ['Product'], faults: [] });
});

for (const [what, document] of [
  ['no price', { ...PRODUCT, offers: { ...OFFER, price: undefined } }],
  ['no offer', { ...PRODUCT, offers: undefined }],
  ['an unknown type', { ...PRODUCT, brand: { '@type': 'Maker', name: 'Wadi' } }],
  ['an unknown property', { ...PRODUCT, prize: '68.00' }],
] as const) {
  test(`a product with ${what} is noticed`, async () => {
    expect((await judged(page(document))).faults).not.toEqual([]);
  });
}

const urlset = (inside: string) =>
  `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${inside}</urlset>`;
const LOC = '<loc>https://shop.test/ar</loc>';

test('a good site map passes, and every fault of one is noticed', () => {
  fits('sitemap', urlset(`<url>${LOC}<lastmod>2026-11-22T09:00:00Z</lastmod></url>`));
  for (const fault of [
    '',
    `<url>${LOC}</url><url>${LOC}</url>`,
    '<url><loc>/ar</loc></url>',
    '<url><loc>https://shop.test/ar/p/قهوة</loc></url>',
    `<url>${LOC}<lastmod>22.11.2026</lastmod></url>`,
    `<url>${LOC}<xhtml:link rel="alternate" hreflang="fr" href="https://shop.test/fr"/></url>`,
  ]) {
    expect(() => fits('sitemap', urlset(fault)), fault).toThrow();
  }
});

const feed = (offer: string) =>
  `<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel><title>Shop</title>
   <link>https://shop.test</link><description>Goods</description><item>${offer}</item></channel></rss>`;
const offer = (price: string, availability = 'in_stock') =>
  `<g:id>1</g:id><g:title>Cup</g:title><g:description>A cup</g:description><g:link>https://shop.test/p</g:link>
   <g:image_link>https://shop.test/i.png</g:image_link><g:availability>${availability}</g:availability>
   <g:price>${price}</g:price><g:condition>new</g:condition><g:identifier_exists>no</g:identifier_exists>`;

test('a good feed passes, and every fault of one is noticed', () => {
  for (const price of ['68.00 SAR', '12.345 KWD']) fits('feed', feed(offer(price)));
  for (const fault of [
    offer('68 SAR'),
    offer('68.00 KWD'),
    offer('12.345 SAR'),
    offer('68.00'),
    offer('68.00 SAR', 'maybe'),
    offer('68.00 SAR').replace('<g:title>Cup</g:title>', ''),
    offer('68.00 SAR').replace('https://shop.test/p', '/p'),
  ]) {
    expect(() => fits('feed', feed(fault)), fault).toThrow();
  }
});
