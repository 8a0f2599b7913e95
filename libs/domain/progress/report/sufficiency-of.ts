import { daysFrom } from '../../care/calendar-day';
import type { JudgedReading } from '../counted-readings';
import { isCounted } from '../counted-readings';
import { counted, dayWords } from '../figures';
import type { Sufficiency } from './report';

/** A report needs values from so many sessions. */
export const fewestSessions = 2;

/** At most so many tools are named. */
const mostTools = 3;

/** How much there is to report from: sessions with a value that counts, the last day of one, and with what it was measured. */
export function sufficiencyOf(
  sessions: readonly { readonly id: string }[],
  readings: Iterable<JudgedReading>,
  today: string,
): Sufficiency {
  const valued = [...readings].filter(isCounted);
  const inSessions = new Set(valued.map(({ sessionId }) => sessionId));
  const measured = sessions.filter(({ id }) => inSessions.has(id)).length;
  const lastOn = valued.reduce<string | null>(
    (last, { takenOn }) => (last === null || takenOn > last ? takenOn : last),
    null,
  );
  const tools = [...new Set(valued.map(({ tool }) => tool).filter((tool) => tool !== ''))].sort();
  const isEnough = measured >= fewestSessions;
  const known = { sessions: sessions.length, measured, lastOn, tools, isEnough };
  return { ...known, sentence: sentenceOf(known, today) };
}

function sentenceOf(known: Omit<Sufficiency, 'sentence'>, today: string): string {
  const { sessions, measured, lastOn, tools, isEnough } = known;
  const held =
    sessions === 0
      ? 'No session was held'
      : `${measured} of ${counted(sessions, 'session')} measured`;
  const last = lastOn === null ? 'nothing measured yet' : `last ${agoWords(lastOn, today)}`;
  const named = tools.slice(0, mostTools).join(', ');
  const more = tools.length > mostTools ? ` and ${tools.length - mostTools} more` : '';
  const using = tools.length === 0 ? [] : [`measured with: ${named}${more}`];
  const few = isEnough
    ? []
    : [`too little for a report, which needs at least ${fewestSessions} measured sessions`];
  return `${[held, last, ...using, ...few].join('; ')}.`;
}

function agoWords(day: string, today: string): string {
  const days = daysFrom(day, today);
  if (days < 0) return `on ${dayWords(day)}`;
  return days === 0 ? 'today' : `${counted(days, 'day')} ago`;
}
