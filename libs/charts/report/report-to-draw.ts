import type { Side } from '@unknot/domain/body/side';
import type { TriggerPointColumns } from '@unknot/domain/care/finding';
import type { Report } from '@unknot/domain/progress/report/report';
import type { SeriesToDraw, SessionToDraw } from '../series-to-draw';

/** What is written of a report as it is answered, whoever answers it. */
type Words = Pick<
  Report,
  | 'audience'
  | 'title'
  | 'letterhead'
  | 'clientName'
  | 'clientReference'
  | 'bornOn'
  | 'conditionName'
  | 'status'
  | 'practitionerName'
  | 'from'
  | 'until'
  | 'madeOn'
  | 'verdict'
  | 'painKey'
  | 'tableKeys'
  | 'movementKeys'
  | 'moreSeries'
  | 'done'
  | 'moreDone'
  | 'moreGoals'
  | 'moreExercises'
  | 'plan'
  | 'howToRead'
  | 'rulesVersion'
>;

/** All that the page is drawn from: what the API answers, and what the file is made from. */
export interface ReportToDraw extends Words {
  readonly side: Side;
  readonly sufficiency: Pick<Report['sufficiency'], 'sentence' | 'isEnough'>;
  readonly series: readonly SeriesToDraw[];
  readonly sessions: readonly SessionToDraw[];
  readonly triggerPoints: TriggerPointColumns;
  readonly goals: readonly { readonly sentence: string }[];
  readonly exercises: readonly { readonly sentence: string }[];
  readonly dataHash: string;
}
