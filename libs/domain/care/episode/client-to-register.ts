import { calendarDayIn } from '../calendar-day';
import { sexes, type Client, type Sex } from '../client';
import { isBlank, textProblemsOf } from '../plain-text';
import type { Problem } from '../problem';

/** A new client as somebody wants to register them. */
export interface ClientEntry {
  readonly id: string;
  readonly name: string;
  readonly reference?: string | null | undefined;
  readonly bornOn?: string | null | undefined;
  readonly sex: Sex;
}

/** What is wrong with a new client. `takenReference` says whether somebody has the reference already. */
export function clientProblemsOf(
  { name, reference, bornOn, sex }: ClientEntry,
  today: string,
  takenReference: boolean,
): Problem[] {
  const missing = { code: 'NAME_MISSING', message: 'Give the client’s name.' };
  const problems = [
    ...textProblemsOf('name', name, { most: 200, missing }),
    ...textProblemsOf('reference', reference ?? '', { most: 100 }),
  ];
  if (takenReference) {
    const message = 'Another client of the practice has this number.';
    problems.push({ path: ['reference'], code: 'REFERENCE_USED', message });
  }
  if (typeof bornOn === 'string' && (calendarDayIn(bornOn) === undefined || bornOn > today)) {
    const message = 'Nobody can be born on this day.';
    problems.push({ path: ['bornOn'], code: 'DAY_IMPOSSIBLE', message });
  }
  if (!sexes.includes(sex)) {
    problems.push({ path: ['sex'], code: 'SEX_UNKNOWN', message: 'Choose one of the entries.' });
  }
  return problems;
}

/** The client as stored; a number or key of which nothing can be seen is none. The entry has no problems. */
export function registeredClient({ id, name, reference, bornOn, sex }: ClientEntry): Client {
  const own = reference ?? '';
  return {
    ...{ id, name: name.trim(), sex, bornOn: bornOn ?? null },
    reference: isBlank(own) ? null : own.trim(),
  };
}
