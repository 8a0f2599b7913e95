import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { madeReading, madeRecord } from '../record/made-record.example';
import { bundleOf } from './bundle-of';

type Json = Record<string, unknown>;
interface Bundle {
  readonly type: string;
  readonly entry: readonly { readonly fullUrl: string; readonly resource: Json }[];
}

const now = '2026-11-23T00:00:00.000Z';
const made = (record = madeRecord()) => JSON.parse(JSON.stringify(bundleOf(record, now))) as Bundle;
const ofType = ({ entry }: Bundle, type: string) =>
  entry.map(({ resource }) => resource).filter(({ resourceType }) => resourceType === type);

/** Every reference to another resource, wherever it stands. */
function referencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'reference' ? [String(inner)] : referencesIn(inner),
  );
}

describe('a record as a FHIR bundle', () => {
  it('holds all that it points to', () => {
    const bundle = made();
    const known = new Set([...bundle.entry.map(({ fullUrl }) => fullUrl), '#condition']);
    expect(referencesIn(bundle).filter((reference) => !known.has(reference))).toEqual([]);
    expect(known.size).toBe(bundle.entry.length + 1);
  });

  it('writes a value with its unit in UCUM and LOINC where there is a code', () => {
    const [observation] = ofType(made(), 'Observation');
    expect(observation).toMatchObject({
      status: 'final',
      valueQuantity: {
        value: 7,
        unit: '{score}',
        system: 'http://unitsofmeasure.org',
        code: '{score}',
      },
      effectiveDateTime: '2026-03-01T22:00:00.000Z',
      performer: [{ display: 'Kim Lee' }],
    });
    const { coding } = observation?.['code'] as { coding: Json[] };
    expect(coding[0]).toEqual({ system: 'http://loinc.org', code: '72514-3' });
  });

  it('writes 0 as a value, and a missing value with the reason and no value', () => {
    const readings = [
      madeReading({ id: 'zero', value: 0 }),
      madeReading({ id: 'none', value: null, absent: 'UNABLE_PAIN' }),
    ];
    const [zero, none] = ofType(made(madeRecord({ readings })), 'Observation');
    expect(zero?.['valueQuantity']).toMatchObject({ value: 0 });
    expect(none).not.toHaveProperty('valueQuantity');
    expect(none?.['dataAbsentReason']).toMatchObject({ text: 'unable because of pain' });
  });

  it('keeps what was corrected as history, and says what took its place', () => {
    const readings = [
      madeReading({ id: 'a', endedAt: '2026-04-01T00:00:00Z' }),
      madeReading({ id: 'b', corrects: 'a', version: 2 }),
    ];
    const [old, present] = ofType(made(madeRecord({ readings })), 'Observation');
    expect(old?.['status']).toBe('entered-in-error');
    expect(present?.['status']).toBe('corrected');
    expect(present?.['extension']).toEqual([
      {
        url: 'http://hl7.org/fhir/StructureDefinition/observation-replaces',
        valueReference: { reference: 'urn:uuid:a' },
      },
    ]);
  });

  it('names side, mode and place of a movement', () => {
    const motion = { measure: 'rom_deg', site: 'hip', movement: 'flexion', unit: 'deg' };
    const readings = [madeReading({ ...motion, side: 'LEFT', mode: 'PASSIVE', value: 110 })];
    const [observation] = ofType(made(madeRecord({ readings })), 'Observation');
    expect(observation?.['bodySite']).toMatchObject({ text: 'left hip' });
    expect(observation?.['method']).toMatchObject({ text: 'passive' });
    expect(observation?.['code']).toMatchObject({ text: 'Hip flexion, left, passive' });
  });

  it('says of a plan that it is over only after its last day at the practice', () => {
    const [exercise] = madeRecord().exercises;
    const planUntil = (untilOn: string) => {
      const exercises = exercise === undefined ? [] : [{ ...exercise, untilOn }];
      return ofType(made(madeRecord({ exercises })), 'CarePlan')[0]?.['status'];
    };
    // At that instant it is the 23rd in Melbourne.
    expect(planUntil('2026-11-22')).toBe('completed');
    expect(planUntil('2026-11-23')).toBe('active');
  });

  it('points to a target only with what is measured, as FHIR asks', () => {
    const [goal] = ofType(made(), 'Goal');
    expect(goal?.['target']).toMatchObject([
      { measure: {}, detailQuantity: { value: 7.5 }, dueDate: '2026-06-01' },
    ]);
  });
});

const folder = resolve(import.meta.dirname, '../../../../../shared/data/fhir-synthea-r4');
const served = resolve(folder, 'wrist-sprain-1.json');
const withData = existsSync(served) ? describe : describe.skip;

withData('beside a bundle of a real server (needs ../shared/data)', () => {
  const real = existsSync(served) ? (JSON.parse(readFileSync(served, 'utf8')) as Bundle) : made();
  const kinds = ['Patient', 'Encounter', 'Observation', 'Procedure', 'CarePlan'];

  it.each(kinds)('a %s has no field of another form', (type) => {
    const theirs = new Map<string, string>();
    for (const resource of ofType(real, type)) {
      for (const [field, value] of Object.entries(resource)) theirs.set(field, formOf(value));
    }
    const [ours = {}] = ofType(made(), type);
    const both = Object.entries(ours).filter(([field]) => theirs.has(field));
    expect(both.length).toBeGreaterThan(3);
    for (const [field, value] of both)
      expect([field, formOf(value)]).toEqual([field, theirs.get(field)]);
  });

  it('a value has the same fields as theirs', () => {
    const quantity = ofType(real, 'Observation').find((one) => 'valueQuantity' in one);
    const [ours] = ofType(made(), 'Observation');
    const fieldsOf = (one: Json | undefined) => Object.keys(one?.['valueQuantity'] as Json).sort();
    expect(fieldsOf(ours)).toEqual(fieldsOf(quantity));
  });
});

function formOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : typeof value;
}
