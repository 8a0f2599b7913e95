import { techniqueNameOf } from '../../care/techniques';
import { compareText } from '../../progress/compare';
import { caveatsOf } from '../caveats';
import { gates } from '../gates';
import type { Question } from '../question';
import { shareOf } from '../share-of';
import type { StandingEpisode } from '../standing-of';
import { isWithheld } from '../../progress/withheld';
import { gainOf, termAlone } from './adjusted-model';
import { differenceSentence, modelCardOf } from './comparison-words';
import { droppedWords } from './dropped-words';
import type { Exposure } from './exposure-of';
import { exposureOf } from './exposure-of';
import { groupReasonOf, peopleOf } from './group-gates';
import { neededAtImportant } from './needed-at-important';
import type {
  TechniqueComparison,
  TechniqueDifference,
  TechniqueOptions,
  TechniqueOutcome,
} from './technique-comparison';
import type { TechniqueModel } from './technique-model';
import { techniqueModelOf } from './technique-model';
import type { TechniqueSensitivity } from './technique-sensitivity';
import { techniqueRowsOf, techniqueSensitivityOf, tenPoints } from './technique-sensitivity';
import type { TechniqueUsers } from './technique-users';
import { techniqueUsersIn } from './technique-users';
import { scaleOf, verdictOf, withoutNoise } from './verdict-of';

interface Asked {
  readonly exposure: Exposure;
  readonly model: TechniqueModel;
  readonly sensitivity: TechniqueSensitivity;
  readonly question: Question;
  readonly reference: string;
  readonly options: TechniqueOptions;
  readonly usersOf: ReturnType<typeof techniqueUsersIn>;
}

/**
 * What is associated with each technique, for people with alike start, age and so on: shares of
 * treatment time in the first three sessions, all jointly, against one named technique (domain model
 * 5.2). Home exercise is adjusted for; how well it was done is not, for that comes with doing well.
 */
export function techniqueComparisonOf(
  standing: Iterable<StandingEpisode>,
  question: Question,
  reference: string,
  options: TechniqueOptions = {},
): TechniqueComparison {
  const all = [...standing];
  const nameOf = options.nameOf ?? techniqueNameOf;
  const exposure = exposureOf(all);
  const { model, dropped } = techniqueModelOf(exposure, reference, options.adjustFor);
  const complete = exposure.episodes.filter(({ isComplete }) => isComplete);
  const asked = isWithheld(model)
    ? null
    : {
        ...{ exposure, model, question, reference, options },
        usersOf: techniqueUsersIn(exposure),
        sensitivity: techniqueSensitivityOf(model, exposure, { standing: all, reference, options }),
      };
  const outcomes = asked?.model.kept.map((key) => outcomeOf(asked, key)) ?? [];
  return {
    reference: { technique: reference, name: nameOf(reference) },
    completeness: shareOf(complete.length, exposure.episodes.length),
    leftOut: exposure.leftOut,
    techniques: outcomes.sort((one, other) => compareText(one.name, other.name)),
    dropped: droppedWords(dropped, nameOf),
    model: isWithheld(model)
      ? model
      : modelCardOf(model, peopleOf(complete), sharesWords(nameOf(reference)), question),
  };
}

/** What a model of techniques compares. */
export function sharesWords(reference: string): string {
  return (
    'the shares of treatment time in the first three sessions by day 21, all techniques jointly, ' +
    `with ${reference} and what was dropped left out to hold the others against`
  );
}

function outcomeOf(asked: Asked, technique: string): TechniqueOutcome {
  const { usersOf, options } = asked;
  const name = (options.nameOf ?? techniqueNameOf)(technique);
  const users = usersOf(technique, name);
  const { mark } = users;
  if (mark === 'HIDDEN' || mark === 'EMPTY') {
    return { technique, name, mark, using: null, answer: users.smallGroup };
  }
  const reason = groupReasonOf(users.users, users.others, gates.fewestPeople);
  return {
    technique,
    name,
    mark,
    using: users.users.complete,
    answer: reason ?? differenceIn(asked, technique, users),
  };
}

function differenceIn(asked: Asked, technique: string, users: TechniqueUsers): TechniqueDifference {
  const { exposure, model, sensitivity, question, reference, options } = asked;
  const nameOf = options.nameOf ?? techniqueNameOf;
  const term = model.kept.indexOf(technique) + 1;
  const values = termAlone(model, term, tenPoints);
  const scale = scaleOf(question.measure, model.episodes);
  const gain = gainOf(model, values, question.measure, options.confidence);
  const per10 = withoutNoise(gain, scale);
  const rows = techniqueRowsOf(sensitivity, technique, question, options.confidence);
  const verdict = verdictOf(per10, rows, scale);
  const words = {
    subject: `Ten more points of treatment time with ${nameOf(technique)}`,
    isPlural: true,
    reference: `with ${nameOf(reference)}`,
    difference: per10,
    verdict,
    adjustedFor: model.adjustment.adjustedFor,
    confidence: options.confidence ?? 0.95,
  };
  const complete = model.episodes.length;
  return {
    per10,
    verdict,
    sentence: differenceSentence(words, question),
    sensitivity: rows,
    needed: neededAtImportant(
      model,
      { term, typical: users.typical, smaller: users.smaller },
      question.measure,
    ),
    caveats: caveatsOf({ share: shareOf(complete, exposure.episodes.length) }, per10),
  };
}
