import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import type { OwnResults } from '@unknot/contract/schema.generated';
import type { Scope } from '@unknot/domain/access/reach';
import { measureLookup } from '@unknot/domain/progress/measure-lookup';
import { Asks, DATABASE, InScope } from '../access/asks';
import { refused } from '../access/refused';
import type { Database } from '../database/database';
import {
  dueScoresOf,
  outcomeEpisodeOf,
  ownFiguresOf,
  resultMeasureOf,
  sixWeeksOf,
} from './own-results-of';
import { withOutcomeFacts, type OutcomeFacts } from './own-results.reader';

/** For how many days back care may have begun: two years. */
const daysBack = 730;
/** For how many measures it is said what became of due scores. */
const mostMeasures = 4;

/** Answers how the clients of the person who asks have fared. */
@Resolver()
export class OwnResultsResolver {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Query()
  @Asks('SEE_OWN_RESULTS')
  async ownResults(@InScope() scope: Scope): Promise<OwnResults> {
    if (scope.reach.kind !== 'TREATED_BY') throw refused('NOT_FOUND');
    const { practitionerId } = scope.reach;
    return withOutcomeFacts(
      this.database,
      scope,
      { practitionerId, now: new Date().toISOString(), daysBack },
      (facts) => resultsOf(facts, practitionerId),
      ({ beforeAfter }) => [...new Set(beforeAfter?.episodes.map(({ clientId }) => clientId))],
    );
  }
}

async function resultsOf(
  { today, since, ownMeasures, used, coursesOf }: OutcomeFacts,
  practitionerId: string,
): Promise<OwnResults> {
  const measureOf = measureLookup(ownMeasures);
  const measures = used
    .flatMap((key) => resultMeasureOf(key, measureOf) ?? [])
    .slice(0, mostMeasures);
  const [main, ...others] = measures;
  if (main === undefined) {
    const nothing = { measure: null, beforeAfter: null, own: null, clinic: null, months: null };
    return { since, ...nothing, due: [], caveats: [] };
  }
  const [all, ...rest] = await Promise.all([
    coursesOf(main.key, false),
    ...others.map(({ key }) => coursesOf(key, true)),
  ]);
  const ofOwn = all.filter((row) => row.practitionerId === practitionerId);
  const due = [ofOwn, ...rest].map((rows, at) =>
    dueScoresOf(rows.map(outcomeEpisodeOf), sixWeeksOf(measures[at] ?? main, today), measureOf),
  );
  return { since, due, ...ownFiguresOf(all, practitionerId, sixWeeksOf(main, today), measureOf) };
}
