// The way to a product's page at the counter.

import { expect } from '@playwright/test';
import type { Shop } from '../../fixtures/test.ts';

/** A product a language and journey, so that two journeys never meet over one. No other journey looks at them. */
export const ARRANGED = { ar: 'sadu-striped-runner', en: 'khuzama-soft-rug' };
export const DROPPED = { ar: 'layl-linen-cushion', en: 'nil-cotton-throw' };
export const PLAIN = { ar: 'hasa-wool-kilim', en: 'mihrab-prayer-rug' };

/** Signs in where that was not done, and opens the product; its title, and its page in the shop. */
export async function openAtTheCounter(
  shop: Shop,
  goods: typeof ARRANGED,
): Promise<{ title: string; address: string }> {
  const { page, language } = shop;
  const address = `/p/${goods[language]}`;
  await shop.visit(address);
  const title = (await page.getByRole('heading', { level: 1 }).innerText()).trim();
  await shop.visitConsole('/products');
  if (page.url().includes('sign-in')) {
    await shop.signIn('manager');
    await shop.visitConsole('/products');
  }
  await page.getByRole('main').getByRole('searchbox').fill(title);
  await page.getByRole('main').getByRole('searchbox').press('Enter');
  await page.getByRole('rowheader', { name: title }).getByRole('link').click();
  await expect(page.getByRole('main').getByRole('heading', { level: 1, name: title })).toBeVisible();
  return { title, address };
}
