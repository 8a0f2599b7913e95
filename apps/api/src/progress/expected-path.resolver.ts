import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { ExpectedPath, QueryExpectedPathArgs } from '@unknot/contract/schema.generated';
import type { Scope } from '@unknot/domain/access/reach';
import { conditionOf } from '@unknot/domain/care/conditions';
import { isUuid } from '@unknot/domain/care/uuid';
import { mainCourseOf } from '@unknot/domain/progress/alerts/main-course-of';
import { measureLookup } from '@unknot/domain/progress/measure-lookup';
import { shownMeasureOf } from '@unknot/domain/progress/shown-measure-of';
import { Asks, DATABASE, InScope } from '../access/asks';
import type { Database } from '../database/database';
import { expectedPathAnswerOf, noPathAnswerOf } from './expected-path-answer-of';
import { courseRecordOf, pathOfOthers } from './expected-path.reader';

/** Answers how one client stands beside people like them. */
@Resolver()
export class ExpectedPathResolver {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Query()
  @Asks('SEE_PROGRESS')
  async expectedPath(
    @InScope() scope: Scope,
    @Args() { clientId, episodeId }: QueryExpectedPathArgs,
  ): Promise<ExpectedPath | null> {
    if (!isUuid(clientId) || (typeof episodeId === 'string' && !isUuid(episodeId))) return null;
    // How others fared is never said to a client.
    if (scope.reach.kind === 'OWN_RECORD') return null;
    const record = await courseRecordOf(this.database, scope, clientId, episodeId ?? null);
    if (record === undefined) return null;
    const { facts, readings, condition, durationWeeks, sessionDays, ownMeasures } = record;
    const measureOf = measureLookup(ownMeasures);
    const region = conditionOf(condition)?.region ?? null;
    const course = mainCourseOf(facts, readings, region, measureOf);
    const measure = course === null ? undefined : measureOf(course.measureKey);
    if (course === null || measure === undefined || sessionDays.length === 0) {
      return noPathAnswerOf(record);
    }
    const baseline = course.baseline?.value ?? null;
    const subject = { clientId: record.clientId, condition, durationWeeks, baseline };
    const path = await pathOfOthers(this.database, scope, subject, measure);
    return expectedPathAnswerOf(record, course, shownMeasureOf(measure, course.unit), path);
  }
}
