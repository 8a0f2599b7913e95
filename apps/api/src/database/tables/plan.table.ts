import type { CarePlan } from '@unknot/domain/care/episode/care-plan';
import { closingReasons } from '@unknot/domain/care/episode/closing';
import { stepKinds, type EpisodeStep } from '@unknot/domain/care/episode/episode-step';
import { day, defaulting, instant, oneOf, optional, small, text, uuid } from '../column';
import { practiceTable } from '../table';
import { ofEpisode, type Recorded } from './episode.table';

/** Who wrote something down, and when. */
export interface WrittenBy {
  readonly accountId: string;
  readonly writtenAt: string;
}

const written = { accountId: uuid(), writtenAt: defaulting(instant(), 'now()') } as const;

/** Plans of episodes, one row for each that was set; the latest counts. */
export const carePlans = practiceTable<CarePlan & WrittenBy>()(
  'care_plan',
  {
    id: uuid(),
    clientId: uuid(),
    episodeId: uuid(),
    plannedSessions: optional(small()),
    visitsInFourWeeks: optional(small()),
    reassessEveryDays: optional(small()),
    reassessEverySessions: optional(small()),
    setOn: day(),
    ...written,
  },
  {
    key: ['id'],
    references: [ofEpisode],
    indices: [{ name: 'care_plan_by_episode', fields: ['episodeId', 'writtenAt'] }],
    checks: {
      numbers_possible:
        'planned_sessions >= 1 and visits_in_four_weeks >= 1 and reassess_every_days >= 1 and reassess_every_sessions >= 1',
      has_schedule: 'reassess_every_days is not null or reassess_every_sessions is not null',
    },
  },
);

/** What happened to episodes as a whole, one row for each thing. */
export const episodeSteps = practiceTable<EpisodeStep & Recorded & WrittenBy>()(
  'episode_step',
  {
    id: uuid(),
    clientId: uuid(),
    episodeId: uuid(),
    kind: oneOf(...stepKinds),
    closing: optional(oneOf(...closingReasons)),
    happenedOn: day(),
    inputHash: optional(text()),
    ...written,
  },
  {
    key: ['id'],
    references: [ofEpisode],
    indices: [{ name: 'episode_step_by_episode', fields: ['episodeId', 'writtenAt'] }],
    checks: { closing_has_reason: "(kind = 'CLOSED') = (closing is not null)" },
  },
);
