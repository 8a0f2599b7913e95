import { mean } from '@unknot/statistics/mean';
import { standardDeviation } from '@unknot/statistics/standard-deviation';
import { gates } from '../gates';
import type { Share } from '../share';
import { shareOf } from '../share-of';
import type { Standing, StandingEpisode } from '../standing-of';

/** What completeness allows: everything; with caution; no comparison at all. */
export type CompletenessVerdict = 'GOOD' | 'CAUTION' | 'TOO_LOW';

/** Where some episodes stood at the start, in the measure's unit. */
export interface BaselineSummary {
  readonly n: number;
  /** `null` for none. */
  readonly mean: number | null;
  /** Standard deviation; `null` for fewer than two. */
  readonly sd: number | null;
}

/** How many of the episodes that could have a follow-up score have one (domain model 4.1 and 5.4). */
export interface Completeness {
  /** How many episodes stand where. */
  readonly standings: Readonly<Record<Standing, number>>;
  /** Complete ones of those that are due and eligible. */
  readonly share: Share;
  /** `null` where nothing is due. */
  readonly verdict: CompletenessVerdict | null;
  /** Where the complete ones and the missing ones stood at the start: unlike starts say that they are unlike people. */
  readonly baselineOfComplete: BaselineSummary;
  readonly baselineOfMissing: BaselineSummary;
  /** Due, but without a score from the start: in no change. */
  readonly withoutBaseline: number;
  readonly sentence: string;
}

/** The completeness of some episodes of one question. */
export function completenessOf(standing: Iterable<StandingEpisode>): Completeness {
  const all = [...standing];
  const isAt = (wanted: Standing) => all.filter((each) => each.standing === wanted);
  const [complete, missing] = [isAt('COMPLETE'), isAt('MISSING')];
  const share = shareOf(complete.length, complete.length + missing.length);
  const withoutBaseline = isAt('NO_BASELINE').length;
  return {
    standings: {
      NO_CONSENT: isAt('NO_CONSENT').length,
      EXCLUDED: isAt('EXCLUDED').length,
      NOT_DUE: isAt('NOT_DUE').length,
      NO_BASELINE: withoutBaseline,
      MISSING: missing.length,
      COMPLETE: complete.length,
    },
    share,
    verdict: share.share === null ? null : verdictOf(share.share),
    baselineOfComplete: summaryOf(complete),
    baselineOfMissing: summaryOf(missing),
    withoutBaseline,
    sentence: completenessSentence(share),
  };
}

/** The completeness of each group, by its key, in the order in which the keys first appear. */
export function completenessByOf(
  standing: Iterable<StandingEpisode>,
  keyOf: (episode: StandingEpisode['episode']) => string,
): ReadonlyMap<string, Completeness> {
  const groups = new Map<string, StandingEpisode[]>();
  for (const each of standing) {
    const key = keyOf(each.episode);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return new Map([...groups].map(([key, group]) => [key, completenessOf(group)]));
}

/** The sentence that stands with every figure about many episodes; `null` where the share may not be told. */
export function completenessSentence(share: Pick<Share, 'count' | 'of'> | null): string {
  if (share === null) {
    return 'How many of the due episodes had a follow-up score is not shown, so that nobody can be recognised.';
  }
  const { count, of } = share;
  if (of === 0) return 'No follow-up score is due yet.';
  return `${count} of ${of} due ${of === 1 ? 'episode' : 'episodes'} had a follow-up score.`;
}

function verdictOf(share: number): CompletenessVerdict {
  if (share >= gates.goodCompleteness) return 'GOOD';
  return share >= gates.completeness ? 'CAUTION' : 'TOO_LOW';
}

function summaryOf(standing: readonly StandingEpisode[]): BaselineSummary {
  const values = standing.map(({ episode }) => episode.baseline?.value);
  return {
    n: standing.length,
    mean: mean(values) ?? null,
    sd: standardDeviation(values) ?? null,
  };
}
