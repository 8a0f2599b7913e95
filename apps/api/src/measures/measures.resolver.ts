import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import type { Measure } from '@unknot/contract/schema.generated';
import type { Scope } from '@unknot/domain/access/reach';
import { catalogue } from '@unknot/domain/measures/catalogue';
import { asMeasure } from '@unknot/domain/measures/own-measure-of';
import { unitWordsOf } from '@unknot/domain/measures/unit-words';
import { Asks, DATABASE, InScope } from '../access/asks';
import type { Database } from '../database/database';
import { ownMeasuresIn } from '../database/own-measures';

/** Answers what can be measured. */
@Resolver()
export class MeasuresResolver {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Query()
  @Asks('SEE_CATALOGUE')
  async measures(@InScope() scope: Scope): Promise<Measure[]> {
    const rows = await this.database.read(scope, (ask) => ownMeasuresIn(ask, scope.practiceId));
    return [...catalogue.measures, ...rows.map(asMeasure)].map((measure) => ({
      ...measure,
      unit: unitWordsOf(measure.unit, measure.max),
    }));
  }
}
