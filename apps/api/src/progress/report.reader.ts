import { createHash } from 'node:crypto';
import type { Scope } from '@unknot/domain/access/reach';
import type { PlannedCare } from '@unknot/domain/care/episode/care-plan';
import { localDayOf } from '@unknot/domain/care/local-day';
import { measureLookup } from '@unknot/domain/progress/measure-lookup';
import { canonicalText } from '@unknot/domain/progress/report/canonical-text';
import type { Letterhead, Report } from '@unknot/domain/progress/report/report';
import type { ReportAudience } from '@unknot/domain/progress/report/report-audience';
import { reportOf } from '@unknot/domain/progress/report/report-of';
import { auditIn } from '../database/audit';
import type { Database } from '../database/database';
import { planOf } from '../database/episode-plan';
import { statement, type Ask } from '../database/statement';
import { chosenEpisode } from './chosen-episode';
import { progressIn } from './progress.reader';

/** Whose page is asked for, on which episode, for whom and when. */
export interface ReportAsked {
  readonly clientId: string;
  /** The open or latest one where `null`. */
  readonly episodeId: string | null;
  /** A client gets their own page in plain words, whatever is asked for. */
  readonly audience: ReportAudience;
  /** The instant, ISO 8601. */
  readonly now: string;
}

/** The page with the hash of all that it says. */
export interface HashedReport extends Report {
  readonly dataHash: string;
}

interface Heads extends Letterhead {
  readonly practitionerName: string | null;
  readonly carePlan: PlannedCare | null;
}

const heads = statement(
  'report.heads',
  `select practice.name as "practiceName", practice.letterhead as lines,
     (select p.name from episode e
      join practitioner p on p.practice_id = $1 and p.id = e.practitioner_id
      where e.practice_id = $1 and e.id = (${chosenEpisode('$2', '$3')})) as "practitionerName",
     ${planOf(`(${chosenEpisode('$2', '$3')})`)} as "carePlan"
   from practice where practice_id = $1`,
);

/**
 * The page, noted in the audit trail as the deed before it is answered; `undefined` where the client or the episode is
 * out of reach, which looks the same as if there were none.
 */
export function hashedReportOf(
  database: Database,
  scope: Scope,
  { clientId, episodeId, audience, now }: ReportAsked,
  deed: 'SEE_REPORT' | 'TAKE_REPORT',
): Promise<HashedReport | undefined> {
  const note = (ask: Ask) => auditIn(ask, scope, { action: deed, clientId, subjectId: episodeId });
  return database.readNoted(scope, note, async (ask) => {
    const [record, [head]] = await Promise.all([
      progressIn(ask, scope, clientId, episodeId),
      ask<Heads>(heads, [scope.practiceId, clientId, episodeId]),
    ]);
    if (record === undefined || head === undefined) return undefined;
    const { practiceName, lines, ...more } = head;
    const report = reportOf(
      { ...record, letterhead: { practiceName, lines }, ...more },
      scope.reach.kind === 'OWN_RECORD' ? 'CLIENT' : audience,
      measureLookup(record.ownMeasures),
      localDayOf(now, record.timeZone),
    );
    return { ...report, dataHash: dataHashOf(report) };
  });
}

/** SHA-256 over the canonical text of the page, as 64 hexadecimal digits. */
function dataHashOf(report: Report): string {
  return createHash('sha256').update(canonicalText(report)).digest('hex');
}
