import type { FigureTable } from '@unknot/charts/figure';
import type { AuditPurpose } from '@unknot/contract/schema.generated';
import { roleWords } from '@unknot/domain/access/role-words';
import { startOfDay } from '../../ui/time-text';
import type { AuditTrailQuery, AuditTrailQueryVariables } from './trail.generated';

/** One thing that somebody did. */
export type TrailEvent = AuditTrailQuery['auditEvents']['edges'][number]['node'];

/** What the address says of which events are wanted; empty where it says nothing. */
export interface Wanted {
  readonly client: string;
  readonly person: string;
  readonly action: string;
  /** Calendar days where the person is; the last one is meant as a whole. */
  readonly from: string;
  readonly until: string;
}

/** Why somebody may have done it, in words for an owner. */
export const purposeWords: Readonly<Record<AuditPurpose, string>> = {
  CARE: 'treats the client',
  COVER: 'covers for a colleague',
  OWN_RECORD: 'own record',
  PRACTICE: 'runs the practice',
  COMMAND: 'looks after the machine',
};

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);
const unlessEmpty = (text: string) => (text === '' ? null : text);

/** The same as the server wants to be asked. */
export function filterOf(wanted: Wanted): NonNullable<AuditTrailQueryVariables['filter']> {
  const { client, person, action, from, until } = wanted;
  return {
    clientId: unlessEmpty(client),
    accountId: unlessEmpty(person),
    action: unlessEmpty(action),
    from: isDay(from) ? startOfDay(from) : null,
    until: isDay(until) ? startOfDay(until, 1) : null,
  };
}

/** Who did it, in words; a client's name stands in no trail. */
export function whoOf({ who, role }: TrailEvent): string {
  if (who !== null) return who;
  if (role === null) return 'Command line';
  return role === 'CLIENT' ? 'A client' : 'Somebody';
}

/** A client as the trail names them. */
export function clientText({ reference }: TrailEvent['clients'][number]): string {
  return reference === null ? 'a client without number' : `No. ${reference}`;
}

/** What is shown as a table, for a file. */
export function tableOf(events: readonly TrailEvent[]): FigureTable {
  const names = [
    ['Time', 'UTC'],
    ['Who', ''],
    ['Role', ''],
    ['Did', ''],
    ['Code', ''],
    ['Clients', ''],
    ['Why', ''],
    ['From address', ''],
    ['Event', ''],
  ] as const;
  return {
    caption: 'Audit trail',
    columns: names.map(([name, unit]) => ({ name, unit, kind: 'TEXT' })),
    rows: events.map((event) => [
      event.at,
      whoOf(event),
      event.role === null ? '' : roleWords[event.role],
      event.words,
      event.action,
      event.clients.map(({ id, reference }) => reference ?? id).join(' '),
      purposeWords[event.purpose],
      event.address ?? '',
      event.id,
    ]),
  };
}
