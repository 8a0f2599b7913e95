import { People1700000000001 } from './migrations/0001-people';
import { Care1700000000002 } from './migrations/0002-care';
import { FindingsAndGoals1700000000003 } from './migrations/0003-findings-and-goals';
import { FactsAndAudit1700000000004 } from './migrations/0004-facts-and-audit';
import { RowLevelSecurity1700000000005 } from './migrations/0005-row-level-security';
import { RolesAndCover1700000000006 } from './migrations/0006-roles-and-cover';
import { SignInSafety1700000000007 } from './migrations/0007-sign-in-safety';
import { PeopleAndLinks1700000000008 } from './migrations/0008-people-and-links';
import { TrailAndRights1700000000009 } from './migrations/0009-trail-and-rights';
import { WholeVisit1700000000012 } from './migrations/0012-whole-visit';
import { RecordRequests1700000000020 } from './migrations/0020-record-requests';
import { Alerts1700000000022 } from './migrations/0022-alerts';
import { TracesOfKeeping1700000000026 } from './migrations/0026-traces-of-keeping';
import { PlansAndSteps1700000000027 } from './migrations/0027-plans-and-steps';
import { GoalsAreReachedByScores1700000000028 } from './migrations/0028-goals-are-reached-by-scores';
import { Questionnaires1700000000030 } from './migrations/0030-questionnaires';
import { Letterhead1700000000032 } from './migrations/0032-letterhead';

/** Every step of the schema, oldest first. A step that was released is never changed. */
export const allMigrations = [
  People1700000000001,
  Care1700000000002,
  FindingsAndGoals1700000000003,
  FactsAndAudit1700000000004,
  RowLevelSecurity1700000000005,
  RolesAndCover1700000000006,
  SignInSafety1700000000007,
  PeopleAndLinks1700000000008,
  TrailAndRights1700000000009,
  WholeVisit1700000000012,
  RecordRequests1700000000020,
  Alerts1700000000022,
  TracesOfKeeping1700000000026,
  PlansAndSteps1700000000027,
  GoalsAreReachedByScores1700000000028,
  Questionnaires1700000000030,
  Letterhead1700000000032,
] as const;
