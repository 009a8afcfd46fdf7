import type { Page } from 'playwright-core';

/** Time between frames of a page while something goes on there, in ms. */
export async function frameTimes(page: Page, work: () => Promise<void>): Promise<readonly number[]> {
  await page.evaluate(() => {
    const probe = { running: true, times: [] as number[] };
    Object.assign(globalThis, { frameProbe: probe });
    let last = performance.now();
    const note = (): void => {
      const now = performance.now();
      probe.times.push(now - last);
      last = now;
      if (probe.running) {
        requestAnimationFrame(note);
      }
    };
    requestAnimationFrame(note);
  });
  await work();
  return page.evaluate(() => {
    const { frameProbe } = globalThis as unknown as { frameProbe: { running: boolean; times: number[] } };
    frameProbe.running = false;
    return frameProbe.times;
  });
}

/**
 * Time in ms from the key that a work presses last to the first frame after the total in the strip has changed.
 * Key and frame are both taken inside the page, so that the way of the key to Chromium is not counted.
 */
export async function timeUntilNewTotal(page: Page, work: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const headline = document.querySelector('[data-testid=headline]');
    const before = headline?.textContent;
    let pressed = 0;
    const onKey = (event: Event): void => {
      pressed = event.timeStamp;
    };
    addEventListener('keydown', onKey, { capture: true });
    const shown = new Promise<number>((resolve) => {
      const look = (): void => {
        if (document.querySelector('[data-testid=headline]')?.textContent === before) {
          requestAnimationFrame(look);
          return;
        }
        removeEventListener('keydown', onKey, { capture: true });
        // A message comes after the frame was drawn.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - pressed);
        port2.postMessage(null);
      };
      requestAnimationFrame(look);
    });
    Object.assign(globalThis, { totalProbe: shown });
  });
  await work();
  return page.evaluate(() => (globalThis as unknown as { totalProbe: Promise<number> }).totalProbe);
}

/** Times in ms of a procedure that does nothing, called by the page. */
export async function roundTrip(page: Page, times: number): Promise<readonly number[]> {
  return page.evaluate(async (count) => {
    const measured: number[] = [];
    for (let round = 0; round < count; round += 1) {
      const begin = performance.now();
      const headers = { 'content-type': 'application/json' };
      await (await fetch('/api/job.list', { method: 'POST', headers, body: '{}' })).text();
      measured.push(performance.now() - begin);
    }
    return measured;
  }, times);
}
