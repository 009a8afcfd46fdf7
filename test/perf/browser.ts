import { performance } from 'node:perf_hooks';
import type { Locator, Page } from 'playwright-core';
import { launchChromium } from '../support/browser.ts';
import { frameTimes, roundTrip, timeUntilNewTotal } from './browser-probes.ts';
import { type Distribution, distributionOf } from './distribution.ts';
import { serveProject } from './serve-project.ts';

/** How often a quantity is edited. */
const EDITS = 20;

/** Turns of the wheel in one go over the grid, and how far each of them goes in pixels: three rows and twenty. */
const TURNS = 150;
const SLOW_TURN = 84;
const FAST_TURN = 560;

/** How long the empty page is watched, in ms. */
const QUIET = 2000;

/** Two quantities of one part that differ enough for the total to change in its first digits. */
const QUANTITIES = ['4000000', '7000000'];

/** The row of the grid that is edited: the first part of the synthetic machine when all levels are open. */
const PART_ROW = 5;

type Print = (what: string, times: Distribution) => void;

/**
 * Measures what a user waits for with a project open in Chromium: from the Enter of an edit to the first frame after
 * the total has changed, and the time between frames while the wheel turns over the grid with every row open. The
 * first two lines are what this computer can do at best.
 */
export async function benchBrowser(project: string, lines: number, print: Print): Promise<void> {
  const begin = performance.now();
  const host = await serveProject(project);
  const browser = await launchChromium();
  try {
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.goto(host.launchUrl);
    const empty = await context.newPage();
    await empty.bringToFront();
    print(
      'frames of an empty page',
      distributionOf(await frameTimes(empty, () => empty.waitForTimeout(QUIET))),
    );
    print('empty procedure, round trip', distributionOf(await roundTrip(page, EDITS)));
    await empty.close();
    await page.bringToFront();
    await openAllRows(page, lines);
    print('start until all rows are open', distributionOf([performance.now() - begin]));
    await edit(page, 0);
    print('edit of a quantity, total changed', distributionOf(await timeEdits(page)));
    print('frames while scrolling', distributionOf(await scroll(page, SLOW_TURN)));
    print('frames while scrolling fast', distributionOf(await scroll(page, FAST_TURN)));
  } finally {
    await browser.close();
    host.end();
  }
}

async function openAllRows(page: Page, lines: number): Promise<void> {
  const grid = page.getByRole('treegrid');
  await grid.waitFor({ timeout: 60_000 });
  await page.getByLabel('Open to level 6').click();
  await page.locator(`[role=treegrid][aria-rowcount="${lines + 1}"]`).waitFor({ timeout: 30_000 });
  await page.waitForTimeout(1000);
}

async function quantityCell(page: Page): Promise<Locator> {
  const column = await page.getByRole('columnheader', { name: 'Qty' }).getAttribute('aria-colindex');
  return page.locator(`[data-rgrow="${PART_ROW}"][aria-colindex="${column}"]`);
}

async function edit(page: Page, round: number): Promise<number> {
  const cell = await quantityCell(page);
  await cell.click();
  await page.keyboard.type(QUANTITIES[round % QUANTITIES.length] ?? '');
  return timeUntilNewTotal(page, () => page.keyboard.press('Enter'));
}

async function timeEdits(page: Page): Promise<readonly number[]> {
  const times: number[] = [];
  for (let round = 1; round <= EDITS; round += 1) {
    times.push(await edit(page, round));
    // What follows the edit (the inspector, the marks of all rows) is not part of the next one.
    await page.waitForTimeout(400);
  }
  return times;
}

async function scroll(page: Page, turn: number): Promise<readonly number[]> {
  const box = await page.getByRole('treegrid').boundingBox();
  await page.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 300);
  return frameTimes(page, async () => {
    for (let step = 0; step < TURNS; step += 1) {
      await page.mouse.wheel(0, turn);
    }
  });
}
