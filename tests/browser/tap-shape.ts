import type { Locator, Page } from 'playwright-core';

/** Taps a shape of the body where nothing lies over it: its middle may be another muscle's. */
export async function tapShape(page: Page, shape: Locator): Promise<void> {
  await shape.scrollIntoViewIfNeeded();
  const found = await shape.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const isIt = (x: number, y: number) =>
      document.elementFromPoint(x, y)?.closest('[role=button]') === element;
    for (let nth = 0; nth < 1_600; nth += 1) {
      const x = left + (width * ((nth % 40) + 0.5)) / 40;
      const y = top + (height * (Math.floor(nth / 40) + 0.5)) / 40;
      if ([-3, 0, 3].every((by) => isIt(x + by, y) && isIt(x, y + by))) return [x, y];
    }
    return null;
  });
  if (found === null) throw new Error('The shape is covered.');
  const [x = 0, y = 0] = found;
  await page.touchscreen.tap(x, y);
}
