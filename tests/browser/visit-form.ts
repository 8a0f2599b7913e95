import type { Locator, Page } from 'playwright-core';
import { formFor, type VisitClient } from './visit-client';
import type { Device } from './visit';

/** A tablet as it lies on a desk. */
export const tablet: Device = { width: 1180, height: 820, touch: true };
/** The same, held upright. */
export const upright: Device = { width: 820, height: 1180, touch: true };

/** The form of a visit as a person finds their way through it. */
export class VisitForm {
  constructor(private readonly page: Page) {}

  /** The way to the form from the progress of a client. */
  entry(): Locator {
    return this.page.getByRole('link', { name: 'Record visit' });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** One number of the first group of chips of that name. */
  chip(group: RegExp, number: number): Locator {
    const chips = this.page.getByRole('radiogroup', { name: group }).first();
    return chips.getByRole('radio', { name: String(number), exact: true });
  }

  text(words: string): Locator {
    return this.page.getByText(words, { exact: true });
  }

  /** Waits for the progress page; says what the form said where it does not come. */
  async recorded(): Promise<void> {
    await this.page.waitForURL(/\/episodes\/[^/]+$/, { timeout: 8_000 }).catch(async () => {
      const said = await this.page.locator('[role=alert], [role=status]').allTextContents();
      throw new Error(`The visit was not stored: ${said.join(' | ').replace(/\s+/g, ' ')}`);
    });
  }
}

/** Values of the last visit by measure, as the server has them. */
export async function valuesOf({
  id,
  movements,
}: VisitClient): Promise<Record<string, number | null>> {
  const { measures } = await formFor(id);
  const of = (word: string) => measures.find(({ measure }) => measure === word)?.last ?? null;
  const labels = movements.map(({ label }) => label);
  const angles = measures.filter(
    ({ label, measure }) => measure === 'rom_deg' && labels.includes(label),
  );
  return {
    ...{ now: of('nprs_now'), worst: of('nprs_worst') },
    ...Object.fromEntries(angles.map(({ last }, nth) => [`angle ${nth}`, last])),
  };
}

/** What the browser of a page keeps of visits. */
export function keptIn(where: Page): Promise<unknown[]> {
  return where.evaluate(
    () =>
      new Promise<unknown[]>((resolve) => {
        const request = indexedDB.open('unknot.visits');
        request.onsuccess = () => {
          const { result } = request;
          if (result.objectStoreNames.length === 0) return resolve([]);
          const all = result.transaction('visit').objectStore('visit').getAll();
          all.onsuccess = () => resolve(all.result);
        };
      }),
  );
}
