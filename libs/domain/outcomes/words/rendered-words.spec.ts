import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { caveatsOf, naturalCourseSentence } from '../caveats';
import { listWords } from '../comparison/adjustment';
import { alikeWords, differenceSentence } from '../comparison/comparison-words';
import { covariateKeys, covariateWords } from '../comparison/covariates';
import { droppedWords } from '../comparison/dropped-words';
import { sharesWords } from '../comparison/technique-comparison-of';
import { completenessSentence } from '../completeness/completeness-of';
import { curveNotShownSentence, curveSentence } from '../course/curve-sentence';
import { periodSentence } from '../course/period-sentence';
import { disclose, openDisclosure } from '../disclosure/disclose';
import { exclusionReasons } from '../exclusion';
import { exclusionWords } from '../exclusions/exclusion-words';
import { withAndWithout } from '../exclusions/with-and-without';
import { madeEpisodes, madeQuestion } from '../made-episodes.example';
import { percentResponse, responderDefinitions } from '../responders/responder-definition';
import { shareOf } from '../share-of';
import { unitWords } from '../units/unit';
import { reasonWithoutCompleteness } from '../told/told-words';
import { leftOutWords, notShownWords, spreadWords } from '../units/verdict-of-units';
import { zoneWords } from '../units/zone';
import { isWithheld } from '../../progress/withheld';
import { forbiddenWordIn, refusesWord } from './forbidden-words';

const count = fc.nat(2_000);
const limit = fc.double({ min: -10, max: 10, noNaN: true });
const share = fc.tuple(count, count).map(([a, b]) => shareOf(Math.min(a, b), Math.max(a, b)));

const unitKinds = ['PRACTITIONER', 'LOCATION'] as const;
const zones = ['AS_EXPECTED', 'WATCH', 'SIGNAL_HIGH', 'SIGNAL_LOW'] as const;
const verdicts = ['HIGHER', 'LOWER', 'INCLUDES_NO_DIFFERENCE', 'INCONCLUSIVE'] as const;
const dropReason = fc.constantFrom(
  ...(['HARDLY_USED', 'HARDLY_EVER_LEFT_OUT', 'HARDLY_VARIES', 'NOT_TOLD_APART'] as const),
);

/** The reasons among some answers. */
const whyOf = (...answers: readonly object[]): string[] =>
  answers.flatMap((answer) => (isWithheld(answer) ? [answer.why] : []));

/**
 * Everything that outcomes can say, by the name of what says it: add a line for a new function. A name
 * that ends in Sentence or Words must stand here; what stands in an answer as `why` or `text` is added
 * through the function that answers it.
 */
const sayings: Readonly<Record<string, fc.Arbitrary<readonly string[]>>> = {
  naturalCourseSentence: fc.constant([naturalCourseSentence()]),
  completenessSentence: fc.option(share).map((each) => [completenessSentence(each)]),
  caveatsOf: fc
    .tuple(share, limit, limit)
    .map(([each, low, high]) => caveatsOf({ share: each }, { low, high }).map(({ text }) => text)),
  exclusionWords: fc.constant(exclusionReasons.map((reason) => exclusionWords[reason])),
  responderDefinitions: fc
    .nat(100)
    .map((percent) => [
      percentResponse(percent).name,
      ...responderDefinitions.map(({ name }) => name),
    ]),
  withAndWithout: fc.nat(20).map((excluded) => {
    const exclusion = { reason: 'RECORD_ERROR', approvedOn: '2026-06-01' } as const;
    const episodes = madeEpisodes(excluded, 6, 3, { exclusion });
    return whyOf(withAndWithout((all) => all, episodes, madeQuestion).with);
  }),
  disclose: fc.tuple(fc.nat(30), fc.nat(30)).map(([here, there]) => {
    const sex = ['FEMALE', 'MALE'] as const;
    const episodes = [here, there].flatMap((size, index) =>
      madeEpisodes(size, 6, 3, { sex: sex[index] ?? 'OTHER' }, `${index}`),
    );
    const dimension = { key: 'sex', name: 'sex', valueOf: (each: { sex: string }) => each.sex };
    const opened = openDisclosure(episodes, [dimension]);
    const all = disclose(opened, {});
    return whyOf(all.answer, disclose(all.disclosure, { sex: 'MALE' }).answer);
  }),
  alikeWords: fc
    .nat(4)
    .map((n) => [
      alikeWords('among', covariateKeys.slice(0, n)),
      alikeWords('for', covariateKeys.slice(0, n)),
    ]),
  listWords: fc.nat(4).map((n) => [listWords(covariateKeys.slice(0, n + 1))]),
  covariateWords: fc.constant(covariateKeys.map((key) => covariateWords[key])),
  sharesWords: fc.constant([sharesWords('Dry needling')]),
  droppedWords: dropReason.map((reason) =>
    droppedWords(new Map([['cupping', reason]]), () => 'Cupping').map(({ why }) => why),
  ),
  differenceSentence: fc
    .tuple(fc.constantFrom(...verdicts), limit, limit, fc.nat(3))
    .map(([verdict, value, reach, alike]) => {
      const [low, high] = [value - Math.abs(reach), value + Math.abs(reach)];
      const words = {
        ...{ subject: 'Dry needling', reference: 'massage', verdict, confidence: 0.95 },
        difference: { value, low, high, standardError: Math.abs(reach) / 2 },
        adjustedFor: covariateKeys.slice(0, alike + 1).map((key) => covariateWords[key]),
      };
      return [differenceSentence(words, madeQuestion)];
    }),
  unitWords: fc.constant(unitKinds.map((kind) => unitWords[kind])),
  leftOutWords: fc
    .tuple(fc.constantFrom(...unitKinds), fc.integer({ min: 1, max: 9 }))
    .map(([kind, left]) => [leftOutWords(kind, left)]),
  notShownWords: fc
    .tuple(fc.constantFrom(...unitKinds), fc.integer({ min: 1, max: 9 }))
    .map(([kind, left]) => [notShownWords(kind, left)]),
  reasonWithoutCompleteness: fc
    .constantFrom('LOW_COMPLETENESS', 'TOO_FEW_COMPLETE')
    .map((withheld) => whyOf(reasonWithoutCompleteness({ withheld, why: 'As it was.' }))),
  spreadWords: fc
    .double({ min: 0, max: 9, noNaN: true })
    .map((size) => [spreadWords(size, 'of 10')]),
  zoneWords: fc.tuple(fc.constantFrom(...zones), count).map(([zone, n]) => [zoneWords(zone, n)]),
  curveSentence: fc
    .tuple(fc.constantFrom('WEEKS', 'SESSIONS'), fc.nat(40), fc.boolean(), count)
    .map(([axis, time, isReached, people]) => {
      const point = { time, reached: 0.3, low: 0.2, high: 0.4, peopleAtRisk: 20 };
      const median = isReached ? { time, low: time, high: null } : null;
      return [curveSentence(axis, median, point, people)];
    }),
  curveNotShownSentence: fc
    .tuple(fc.constantFrom('WEEKS', 'SESSIONS'), fc.nat(40), fc.boolean(), count)
    .map(([axis, time, isReached, people]) => [
      curveNotShownSentence(axis, { time, reached: isReached ? 0.3 : 0 }, people),
      curveNotShownSentence(axis, undefined, people),
    ]),
  periodSentence: fc
    .tuple(fc.constantFrom('COMPLETENESS', 'ADJUSTED_GAIN'), fc.boolean(), fc.boolean())
    .map(([of, isSignal, isTrial]) => {
      const signal = isSignal ? ({ letter: 'H', rules: [] } as const) : null;
      const points = [{ period: '2026-01', value: 0.5, people: 20, episodes: 20, signal }];
      return [
        periodSentence(of, 'MONTH', points, { mean: 0.5, low: 0.2, high: 0.8, isTrial }),
        periodSentence(of, 'WEEK', points, null),
      ];
    }),
};

const outcomes = join(process.cwd(), 'libs', 'domain', 'outcomes');

/** The names of everything exported from outcomes that says by its name that it is a text. */
function namesOfTexts(): readonly string[] {
  return readdirSync(outcomes, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !/\.(spec|example)\.ts$/.test(path))
    .flatMap((path) => [
      ...readFileSync(join(outcomes, path), 'utf8').matchAll(
        /^export (?:function|const) (\w+(?:Sentence|Sentences|Words))\b/gm,
      ),
    ])
    .flatMap(([, name]) => (name === undefined || name === 'forbiddenWords' ? [] : [name]));
}

describe('what outcomes say', () => {
  it.each(Object.entries(sayings))('holds no forbidden word: %s', (_, texts) => {
    fc.assert(
      fc.property(texts, (all) => {
        for (const text of all) {
          expect(forbiddenWordIn(text)).toBeNull();
          expect(text.trim()).not.toBe('');
        }
      }),
    );
  });

  it('is looked at whole', () => {
    expect(namesOfTexts().filter((name) => !(name in sayings))).toEqual([]);
  });
});

describe('forbidden words', () => {
  it.each([
    'Dry needling works.',
    'It caused less pain',
    'Cupping is better than massage',
    'The best technique',
    'BEST of all',
    ['a signif', 'icant difference'].join(''),
    'ranked by gain',
    'a league table',
    'the effect for clients over 40',
    'the effect of cupping',
    'an effective technique',
    'This led to a gain.',
    'Cupping worked for many.',
    'Dry needling helps.',
    'It reduced pain',
    'less pain because of cupping',
    'Less pain was due to massage.',
    'It resulted in less pain',
    'It improves movement.',
    'Cupping is worse than massage',
    'the top three techniques',
    'the most successful place',
    'It outperformed massage.',
    'less pain (p = 0.03)',
    'p<.05',
  ])('are found: %s', (text) => {
    expect(refusesWord(text)).toBe(true);
  });

  it.each([
    'Associated with a gain of about 1.2 points, because more was recorded.',
    'People who work outside rested longer.',
    'Pain is worse than at the first session.',
    'Not possible because of pain.',
    'Neck and top of shoulder',
    'At least the important difference; a better score is a lower one.',
  ])('are not found in: %s', (text) => {
    expect(refusesWord(text)).toBe(false);
  });
});
