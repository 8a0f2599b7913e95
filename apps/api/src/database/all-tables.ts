import type { AnyTable } from './table';
import { accessTokens } from './tables/access-token.table';
import { accounts, memberships, signIns } from './tables/account.table';
import { alertAnswers, alerts } from './tables/alert.table';
import { auditEvents, auditLinks } from './tables/audit.table';
import { clients, consents } from './tables/client.table';
import { covers } from './tables/cover.table';
import { episodes, sessions, techniqueUses } from './tables/episode.table';
import { imports, ownMeasures } from './tables/exchange.table';
import { episodeFacts, seriesFacts } from './tables/fact.table';
import { painAreas, postureFindings, triggerPointFindings } from './tables/finding.table';
import { exerciseLogs, exercisePrescriptions, goals, goalScores } from './tables/goal.table';
import { mails, oneTimeLinks } from './tables/link.table';
import { carePlans, episodeSteps } from './tables/plan.table';
import { locations, practices, practitioners } from './tables/practice.table';
import { questionnaireAnswers, questionnaireResponses } from './tables/questionnaire.table';
import { readings } from './tables/reading.table';
import { recordRequests } from './tables/record-request.table';
import {
  correctionRequests,
  erasures,
  recordMarks,
  recordOpenings,
  retentionChanges,
  retentions,
} from './tables/rights.table';
import {
  accountLinks,
  failedTries,
  halfSignIns,
  knownBrowsers,
  recoveryCodes,
  secondFactors,
} from './tables/sign-in-safety.table';

/** Every table, each after the tables that it refers to. */
export const allTables: readonly AnyTable[] = [
  practices,
  locations,
  practitioners,
  accounts,
  signIns,
  failedTries,
  knownBrowsers,
  halfSignIns,
  secondFactors,
  recoveryCodes,
  accountLinks,
  imports,
  ownMeasures,
  clients,
  memberships,
  covers,
  oneTimeLinks,
  mails,
  accessTokens,
  consents,
  episodes,
  carePlans,
  episodeSteps,
  sessions,
  techniqueUses,
  readings,
  triggerPointFindings,
  postureFindings,
  painAreas,
  questionnaireResponses,
  questionnaireAnswers,
  goals,
  goalScores,
  exercisePrescriptions,
  exerciseLogs,
  episodeFacts,
  seriesFacts,
  alerts,
  alertAnswers,
  recordMarks,
  recordOpenings,
  correctionRequests,
  recordRequests,
  retentions,
  retentionChanges,
  erasures,
  auditEvents,
  auditLinks,
];
