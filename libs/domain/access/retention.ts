import type { Problem } from '../care/problem';

/** For how long a practice keeps records. */
export interface Retention {
  /** Whole years after the last visit. */
  readonly years: number;
  /** Until which birthday the record of somebody is kept who was a minor at the last visit. */
  readonly minorsUntilAge: number;
}

/** What the health records laws of New South Wales, Victoria and the Capital Territory ask for; good practice elsewhere. */
export const usualRetention: Retention = { years: 7, minorsUntilAge: 25 };

/** What has to be mended in a time for which records are to be kept; `shorterIsLawful` where the practice has made sure. */
export function problemsOfRetention(
  { years, minorsUntilAge }: Retention,
  shorterIsLawful: boolean,
): Problem[] {
  const problems: Problem[] = [];
  const say = (path: keyof Retention, code: string, message: string) =>
    problems.push({ path: [path], code, message });
  const unless = 'unless you have made sure that the law of your place allows less.';
  const mayBe = (value: number, usual: number) => shorterIsLawful || value >= usual;
  if (years < 1 || years > 100) say('years', 'OUT_OF_RANGE', 'Keep records for 1 to 100 years.');
  else if (!mayBe(years, usualRetention.years)) {
    say(
      'years',
      'BELOW_MINIMUM',
      `Keep records for ${usualRetention.years} years or more, ${unless}`,
    );
  }
  if (minorsUntilAge < 18 || minorsUntilAge > 100) {
    const message = 'Keep the records of minors until a birthday from the 18th to the 100th.';
    say('minorsUntilAge', 'OUT_OF_RANGE', message);
  } else if (!mayBe(minorsUntilAge, usualRetention.minorsUntilAge)) {
    const message = `Keep the records of minors until the ${usualRetention.minorsUntilAge}th birthday or longer, ${unless}`;
    say('minorsUntilAge', 'BELOW_MINIMUM', message);
  }
  return problems;
}

/** From which birthday somebody decides for themselves. */
export const adultAt = 18;

/** The same day that many years later; the 29th of February becomes the 1st of March where there is none. */
export function yearsAfter(day: string, years: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const moved = new Date(Date.UTC(year + years, month - 1, date));
  return moved.toISOString().slice(0, 10);
}

/**
 * The first calendar day on which a record may be erased: so many years after the last visit, and for who was a minor
 * then not before a certain birthday. Where the day of birth is not known the client counts as grown up.
 */
export function earliestErasureOn(
  lastServiceOn: string,
  bornOn: string | null,
  { years, minorsUntilAge }: Retention = usualRetention,
): string {
  const afterService = yearsAfter(lastServiceOn, years);
  if (bornOn === null || lastServiceOn >= yearsAfter(bornOn, adultAt)) return afterService;
  const birthday = yearsAfter(bornOn, minorsUntilAge);
  return birthday > afterService ? birthday : afterService;
}
