import { isWithin } from '../body/regions';
import type { Side } from '../body/side';
import { wholeBody } from '../body/sites';
import { measureOf } from '../measures/catalogue';
import type { AnswerChoice, Questionnaire } from '../measures/questionnaires/questionnaire';
import { questionnaires, totalsOnly } from '../measures/questionnaires/questionnaires';
import type { Unscored } from '../measures/questionnaires/score-of';
import { unscoredWordsOf } from '../measures/questionnaires/unscored-words';
import { unitWordsOf } from '../measures/unit-words';
import { isDueToday, type VisitDay } from './episode/reassessment';
import type { LastReading } from './visit-measures';

/** A form as it was filled in the last time. */
export interface LastResponse {
  readonly measure: string;
  readonly filledOn: string;
  readonly unscored: Unscored | null;
  /** How many questions were answered. */
  readonly answered: number;
}

/** A form that can be filled in at a visit, or of which the total can be entered. */
export interface VisitQuestionnaire {
  /** The key of the measure that its score is a value of. */
  readonly measure: string;
  readonly name: string;
  readonly recall: string;
  readonly unit: string;
  /** The lowest possible total. */
  readonly min: number | null;
  readonly max: number | null;
  readonly step: number | null;
  readonly site: string;
  readonly side: Side;
  /** How many questions can be answered here; 0 where only the total is taken. */
  readonly items: number;
  readonly lowest: number;
  readonly highest: number;
  readonly fewest: number;
  /** Empty where its words may not be shown. */
  readonly questions: readonly string[];
  readonly choices: readonly AnswerChoice[];
  readonly lead: string;
  readonly credit: string;
  /** Where the practice gets it. */
  readonly source: string;
  /** Whether it asks about where the condition is, or was used in the episode before. */
  readonly near: boolean;
  /** Whether it was used in the episode and is due again by the schedule. */
  readonly due: boolean;
  /** The last score; `null` where there is none. */
  readonly last: number | null;
  /** When it was last filled in; `null` where it never was. */
  readonly lastOn: string | null;
  /** Why it had no score then; empty where it had one. */
  readonly lastUnscored: string;
}

/** What the forms of a visit depend on. */
export interface QuestionnairesAsked extends VisitDay {
  readonly lastReadings: readonly LastReading[];
  readonly responses: readonly LastResponse[];
  /** The region of the condition; `null` where it can be anywhere. */
  readonly region: string | null;
}

/** Every form, those that are near to the condition first. */
export function visitQuestionnairesOf(asked: QuestionnairesAsked): readonly VisitQuestionnaire[] {
  const all = [
    ...questionnaires.flatMap((form) => questionnaireAt(form, form, asked)),
    ...totalsOnly.flatMap((total) => questionnaireAt(total, undefined, asked)),
  ];
  return [...all.filter(({ near }) => near), ...all.filter(({ near }) => !near)];
}

function questionnaireAt(
  { measure: key, region, source }: Pick<Questionnaire, 'measure' | 'region' | 'source'>,
  form: Questionnaire | undefined,
  asked: QuestionnairesAsked,
): VisitQuestionnaire[] {
  const { lastReadings, responses, region: here } = asked;
  const measure = measureOf(key);
  if (measure === undefined) return [];
  const last = lastReadings.find((reading) => reading.measure === key);
  const response = responses.find((one) => one.measure === key);
  const isHere =
    region !== null && here !== null && (isWithin(here, region) || isWithin(region, here));
  const unscored = response?.unscored ?? null;
  const lastOn = latestOf(last?.takenOn, response?.filledOn);
  const { name, unit, min, max, step } = measure;
  const recall = measure.recall.replace(' (from memory)', '');
  return [
    {
      ...{ measure: key, name, recall, unit: unitWordsOf(unit, max), min, max, step, source },
      ...{ site: last?.site ?? wholeBody, side: last?.side ?? 'NONE' },
      ...{ items: form?.items ?? 0, lowest: form?.lowest ?? 0, highest: form?.highest ?? 0 },
      fewest: form?.fewest ?? 0,
      questions: form?.text?.questions ?? [],
      choices: form?.text?.choices ?? [],
      ...{ lead: form?.text?.lead ?? '', credit: form?.text?.credit ?? '' },
      near: isHere || last !== undefined || response !== undefined,
      due: lastOn !== null && isDueToday(asked, lastOn),
      last: last?.value ?? null,
      lastOn,
      lastUnscored:
        form === undefined || response === undefined || unscored === null
          ? ''
          : unscoredWordsOf(form, response.answered, unscored),
    },
  ];
}

function latestOf(...days: readonly (string | undefined)[]): string | null {
  return days.reduce<string | null>((latest, day) => {
    if (day === undefined) return latest;
    return latest === null || day > latest ? day : latest;
  }, null);
}
