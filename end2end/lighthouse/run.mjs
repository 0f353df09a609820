// What Lighthouse says of the storefront on a phone: home, a category and a product, in both languages, each several
// times, of which the median counts. Prints one line a page and what costs points; the exit status is 1 when one
// falls short.
//
// MANZUMA_PROGRAM names the binary and CHROMIUM the browser. The shop is a fresh demo shop that is removed again; with
// SHOP_URL a shop that already runs is used instead. RUNS is how often (5).

import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const RUNS = Number(process.env.RUNS ?? 5);
/** What each category must reach, of 100. */
const WANTED = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 };
const CATEGORIES = Object.keys(WANTED);

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** A demo shop on a free port; its address and how to end it. */
async function open() {
  if (process.env.SHOP_URL) return { url: process.env.SHOP_URL, end: async () => {} };
  const program = process.env.MANZUMA_PROGRAM;
  const data = mkdtempSync(join(tmpdir(), 'manzuma-lighthouse-'));
  execFileSync(program, ['seed', '--demo', '--without-avif', '--data', data, '--log', 'warn'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const shop = spawn(program, ['serve', '--data', data, '--listen', '127.0.0.1:0', '--log', 'warn'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: shop.stdout })) {
    const ready = /^ready (\S+)/.exec(line);
    if (!ready) continue;
    const end = async () => {
      shop.kill('SIGTERM');
      await once(shop, 'exit');
      rmSync(data, { recursive: true, force: true });
    };
    return { url: ready[1].replace(/\/$/, ''), end };
  }
  throw new Error('the shop ended before it was ready');
}

/** The first category and the first product the home page leads to. */
async function pages(url) {
  const found = [];
  for (const language of ['ar', 'en']) {
    const home = await (await fetch(`${url}/${language}`, { headers: { accept: 'text/html' } })).text();
    const link = (area) => new RegExp(`href="(/${language}/${area}/[^"]+)"`).exec(home)?.[1];
    found.push(`/${language}`, link('c'), link('p'));
  }
  return found;
}

/** One run; its points, and the audits that cost some. */
async function run(url) {
  const browser = await launch({
    chromePath: process.env.CHROMIUM,
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-dev-shm-usage'],
  });
  try {
    const { lhr } = await lighthouse(url, { port: browser.port, onlyCategories: CATEGORIES, logLevel: 'error' });
    const points = CATEGORIES.map((name) => Math.round(100 * lhr.categories[name].score));
    const costly = CATEGORIES.flatMap((name) => lhr.categories[name].auditRefs)
      .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 0.9)
      .map(({ id }) => `${id} ${lhr.audits[id].displayValue ?? ''}`.trim());
    return { points, costly };
  } finally {
    browser.kill();
  }
}

const shop = await open();
let falls = 0;
try {
  console.log(`${'page'.padEnd(48)} ${CATEGORIES.join('  ')}`);
  for (const path of await pages(shop.url)) {
    const runs = [];
    for (let turn = 0; turn < RUNS; turn += 1) runs.push(await run(shop.url + path));
    const points = CATEGORIES.map((_, index) => median(runs.map((one) => one.points[index])));
    const holds = CATEGORIES.every((name, index) => points[index] >= WANTED[name]);
    if (!holds) falls += 1;
    const columns = points.map((number, index) => String(number).padStart(CATEGORIES[index].length));
    console.log(`${decodeURI(path).slice(0, 48).padEnd(48)} ${columns.join('  ')} ${holds ? '✓' : '✗'}`);
    for (const audit of new Set(runs.flatMap((one) => one.costly))) console.log(`    ${audit}`);
  }
} finally {
  await shop.end();
}
process.exitCode = falls === 0 ? 0 : 1;
