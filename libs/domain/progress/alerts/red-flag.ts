import { dayWords } from '../figures';
import type { Finding } from './alert';
import type { AlertFacts } from './alert-facts';
import { redFlagWords } from './red-flags';

/** An answer in a check-in that needs a look at once, whatever the numbers say and whether or not care goes on. */
export function redFlagIn({ redFlags }: Pick<AlertFacts, 'redFlags'>): Finding | null {
  const days = redFlags.map(({ answeredOn }) => answeredOn).sort();
  const [since] = days;
  if (since === undefined) return null;
  const words = [...new Set(redFlags.map(({ flag }) => redFlagWords[flag]))].join(', ');
  return {
    since,
    reason: `Answered in a check-in on ${dayWords(since)}: ${words}. The client was told to call the practice.`,
    figures: [],
    severity: redFlags.length,
  };
}
