// Choosing among a product's variants: address, price, picture and button always speak of the same one.

import { expect, test } from '../../fixtures/test.ts';
import { Shopper, TUMBLER } from '../../fixtures/shopper.ts';

type Offer = { url: string; price: string; availability: string };
type Document = { '@type': string; hasVariant?: { sku: string; offers: Offer }[] };

/** A number as programs write it, out of a text with either digits: `١٢٠٫٥٠ ر.س` is 120.5. */
function amount(text: string): number {
  const latin = text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/٫/g, '.')
    .replace(/[٬,]/g, '');
  return Number.parseFloat(/\d+(\.\d+)?/.exec(latin)?.[0] ?? 'NaN');
}

test('what is chosen is what is shown and what is put into the basket', async ({ shop, page }) => {
  await new Shopper(shop).find(TUMBLER);
  await page.reload();
  await shop.settled();
  const told = await page.locator('script[type="application/ld+json"]').allTextContents();
  const documents = told.map((text) => JSON.parse(text) as Document);
  const variants = documents.find((one) => one['@type'] === 'ProductGroup')?.hasVariant ?? [];
  expect(variants.length).toBeGreaterThan(1);

  const main = page.getByRole('main');
  const options = main.locator('a.option');
  const chosen = new Set<string>();
  for (let at = 0; at < (await options.count()); at++) {
    await shop.inPlace(async () => {
      const leads = await options.nth(at).getAttribute('href');
      await options.nth(at).click();
      await expect(page).toHaveURL(new RegExp(`${leads?.replace('?', '\\?')}$`));
    });
    await expect(options.nth(at)).toHaveAttribute('aria-current', 'true');
    const variant = variants.find((one) => new URL(one.offers.url).search === new URL(page.url()).search);
    expect(variant, page.url()).toBeDefined();
    if (variant === undefined) continue;
    chosen.add(variant.sku);
    await expect(main.locator('input[name="variant"]').first()).toHaveValue(
      new URL(variant.offers.url).searchParams.get('variant') ?? '',
    );
    expect(amount(await main.locator('.price-now').first().innerText())).toBe(Number(variant.offers.price));
    const button = main.locator('.thumb-bar button.is-primary, .thumb-bar .button').last();
    if (variant.offers.availability.endsWith('InStock')) {
      await expect(button).toBeEnabled();
      expect(amount(await main.locator('.button-price').innerText())).toBe(Number(variant.offers.price));
    } else {
      await expect(button).toBeDisabled();
    }
  }
  expect(chosen.size).toBeGreaterThan(1);
});
