import { questionnaires } from '../../measures/questionnaires/questionnaires';
import { madeReading, madeRecord } from '../record/made-record.example';
import { recordTablesOf } from '../record/record-tables';
import { bundleOf } from './bundle-of';

type Json = Record<string, unknown>;

const now = '2026-11-23T00:00:00.000Z';
const id = '019e0000-0000-7000-8000-000000000001';
const odiId = '019e0000-0000-7000-8000-000000000002';
const of = { episodeId: 'e1', sessionId: 's1', practitionerId: 'p1' };
const filledOn = '2026-03-02';
const record = madeRecord({
  readings: [madeReading({ id, measure: 'rmdq', site: 'whole_body', value: 1 })],
  questionnaires: [
    { id, ...of, measure: 'rmdq', unscored: null, filledOn },
    { id: odiId, ...of, measure: 'odi', unscored: 'TOO_FEW_ANSWERS', filledOn },
  ],
  answers: [
    { responseId: id, item: 1, answer: 0 },
    { responseId: id, item: 13, answer: 1 },
    { responseId: odiId, item: 4, answer: 5 },
  ],
  painAreas: [
    {
      id: 'a1',
      ...of,
      site: 'neck',
      side: 'LEFT',
      kind: 'BURNING',
      intensity: 0,
      feltOn: filledOn,
    },
  ],
  goalScores: [{ id: 'gs1', ...of, goalId: 'g1', score: 0, scoredOn: filledOn }],
});
const bundle = JSON.parse(JSON.stringify(bundleOf(record, now))) as {
  entry: { fullUrl: string; resource: Json }[];
};
const ofType = (type: string) =>
  bundle.entry.filter(({ resource }) => resource['resourceType'] === type);

describe('forms in a bundle', () => {
  it('derives the score from the answers', () => {
    const [response] = ofType('QuestionnaireResponse');
    const score = ofType('Observation').find(({ resource }) => resource['id'] === id);
    expect(score?.resource['derivedFrom']).toEqual([{ reference: response?.fullUrl }]);
    expect(response?.fullUrl).toMatch(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(new Set(bundle.entry.map(({ fullUrl }) => fullUrl)).size).toBe(bundle.entry.length);
  });

  it('gives the words of a form that may be shown, and numbers of one that may not', () => {
    const [shown, hidden] = ofType('QuestionnaireResponse').map(({ resource }) => resource);
    expect(shown).toMatchObject({
      status: 'completed',
      questionnaire: 'urn:unknot:questionnaire:rmdq',
      authored: filledOn,
    });
    expect((shown?.['item'] as Json[])[0]).toEqual({
      linkId: '1',
      text: 'I stay at home most of the time because of my back.',
      answer: [
        {
          valueCoding: {
            system: 'urn:unknot:questionnaire:rmdq:answer',
            code: '0',
            display: 'Not ticked',
          },
        },
      ],
    });
    expect(hidden?.['item']).toEqual([{ linkId: '4', answer: [{ valueInteger: 5 }] }]);
    expect(ofType('Questionnaire').map(({ resource }) => resource['url'])).toEqual([
      'urn:unknot:questionnaire:rmdq',
    ]);
  });

  it('holds areas of pain and scores on goals, 0 among them', () => {
    const values = ofType('Observation').map(({ resource }) => [
      resource['id'],
      (resource['valueQuantity'] as Json)['value'],
    ]);
    expect(values).toEqual(
      expect.arrayContaining([
        ['a1', 0],
        ['gs1', 0],
      ]),
    );
    const [goal] = ofType('Goal');
    expect(goal?.resource['outcomeReference']).toEqual([{ reference: 'urn:uuid:gs1' }]);
  });

  it('has a row for each answer in the tables', () => {
    const table = recordTablesOf(record).find(({ name }) => name === 'questionnaires');
    expect(table?.rows.map((row) => row.slice(3))).toEqual([
      ...[
        [0, 1],
        [12, 13],
      ].map(([answer, item]) => [
        ...['rmdq', 'Roland-Morris 24', null, item],
        questionnaires[0]?.text?.questions[(item ?? 1) - 1],
        ...[answer === 0 ? 0 : 1, answer === 0 ? 'Not ticked' : 'Describes me today'],
      ]),
      ['odi', 'Oswestry Disability Index', 'TOO_FEW_ANSWERS', 4, null, 5, null],
    ]);
  });
});
