import type { BrokenLink, TrailFault, TrailState } from './verify-trail';

const faultWords: Readonly<Record<TrailFault, string>> = {
  LINK_MISSING: 'the link is missing',
  LINK_CHANGED: 'the link itself was changed; its event was not',
  EVENT_MISSING: 'its event is missing',
  EVENT_CHANGED: 'its event was changed (or, where it is the last link, the link)',
  REORDERED: 'events were exchanged',
  EVENT_INSERTED: 'the event was put in afterwards: it is older than what was sealed before it',
  OTHER_HEAD: 'another chain stands there than the one whose head was kept',
};

/** What was found of the trail of a practice, line by line. */
export function trailWords(name: string, { links, head, waiting, broken }: TrailState): string[] {
  const lines = [
    `${name}: ${links} links hold; ${waiting} ${waiting === 1 ? 'event waits' : 'events wait'} to be sealed`,
    `  head ${links}:${head}`,
  ];
  return broken === null ? lines : [...lines, `  BROKEN: ${brokenWords(broken)}`];
}

function brokenWords({ fault, seq, eventId }: BrokenLink): string {
  const link = seq === null ? 'an event that no link holds' : `link ${seq}`;
  return `${link}${eventId === null ? '' : `, event ${eventId}`}: ${faultWords[fault]}`;
}
