import { sideWords } from '../../body/side';
import { siteNameOf, wholeBody } from '../../body/sites';
import type { AbsentReason } from '../../care/reading';
import type { Measure } from '../../measures/measure';
import { unknownMeasure, type MeasureOf } from '../../progress/measure-lookup';
import { seriesLabelOf } from '../../progress/series-label';
import type { ClientRecord, ReadingVersion } from '../record/client-record';
import { responseIdOf } from './questionnaire-of';
import { hl7, loinc, ownSystem, to, ucum, type CodeableConcept } from './coded';

const replaces = 'http://hl7.org/fhir/StructureDefinition/observation-replaces';

/** FHIR has no code for "unable": it was not performed, and the words say why. */
const absentCodes: Readonly<Record<AbsentReason, readonly [code: string, words: string]>> = {
  NOT_MEASURED: ['not-performed', 'not measured'],
  UNABLE_PAIN: ['not-performed', 'unable because of pain'],
  UNABLE_OTHER: ['not-performed', 'unable for another reason'],
  DECLINED: ['asked-declined', 'declined'],
};

type ObservedIn = Pick<ClientRecord, 'client' | 'practitioners' | 'questionnaires'>;

/**
 * One version of a reading as an Observation. What counts is final, or corrected where it replaces another; what no
 * longer counts is entered in error and stays in the bundle as history.
 */
export function observationOf(
  reading: ReadingVersion,
  { client, practitioners, questionnaires }: ObservedIn,
  measureOf: MeasureOf,
): object {
  const { id, corrects, endedAt, sessionId, practitionerId, takenAt, recordedAt, tool } = reading;
  const measure = measureOf(reading.measure) ?? unknownMeasure(reading.measure);
  const name = practitionerId === null ? undefined : practitioners[practitionerId];
  return {
    resourceType: 'Observation',
    id,
    ...(corrects === null ? {} : { extension: [{ url: replaces, valueReference: to(corrects) }] }),
    status: endedAt !== null ? 'entered-in-error' : corrects === null ? 'final' : 'corrected',
    category: [{ coding: [hl7('observation-category', categoryOf(measure))] }],
    code: codeOf(reading, measure),
    subject: to(client.id),
    ...(sessionId === null ? {} : { encounter: to(sessionId) }),
    effectiveDateTime: instant(takenAt),
    issued: instant(recordedAt),
    ...(name === undefined ? {} : { performer: [{ display: name }] }),
    ...valueOf(reading),
    ...bodySiteOf(reading),
    ...methodOf(reading.mode, tool),
    ...(questionnaires.some((response) => response.id === id)
      ? { derivedFrom: [to(responseIdOf(id))] }
      : {}),
  };
}

function instant(text: string): string {
  return new Date(text).toISOString();
}

function categoryOf({ recordedBy }: Measure): 'survey' | 'exam' {
  return recordedBy === 'CLIENT' ? 'survey' : 'exam';
}

function codeOf(reading: ReadingVersion, measure: Measure): CodeableConcept {
  const coding = [
    ...(measure.loinc === null ? [] : [{ system: loinc, code: measure.loinc }]),
    { system: ownSystem('measure'), code: measure.key, display: measure.name },
  ];
  return { coding, text: seriesLabelOf(reading, measure) };
}

function valueOf({ value, absent, unit }: ReadingVersion): object {
  if (value !== null) {
    // The system says of what the code is; without a code there is only a number.
    const coded = unit === '' ? {} : { unit, system: ucum, code: unit };
    return { valueQuantity: { value, ...coded } };
  }
  const [code, text] = absentCodes[absent ?? 'NOT_MEASURED'];
  return { dataAbsentReason: { coding: [hl7('data-absent-reason', code)], text } };
}

function bodySiteOf({ site, side }: ReadingVersion): object {
  if (site === wholeBody) return {};
  const words = [sideWords[side], siteNameOf(site).toLowerCase()].filter((word) => word !== '');
  return {
    bodySite: { coding: [{ system: ownSystem('site'), code: site }], text: words.join(' ') },
  };
}

function methodOf(mode: ReadingVersion['mode'], tool: string): object {
  const words = [mode === 'NONE' ? '' : mode.toLowerCase(), tool].filter((word) => word !== '');
  if (words.length === 0) return {};
  const coding = mode === 'NONE' ? {} : { coding: [{ system: ownSystem('mode'), code: mode }] };
  return { method: { ...coding, text: words.join(', ') } };
}
