/** One code of a code system. */
export interface Coding {
  readonly system: string;
  readonly code: string;
  readonly display?: string;
}

/** A code with the words that people read. */
export interface CodeableConcept {
  readonly coding?: readonly Coding[];
  readonly text?: string;
}

/** Points to another resource of the bundle, or names somebody who is none. */
export interface Reference {
  readonly reference?: string;
  readonly display?: string;
}

/** The code system of LOINC. */
export const loinc = 'http://loinc.org';
/** The code system of UCUM. */
export const ucum = 'http://unitsofmeasure.org';

/** The name of one of our own code systems: measures, techniques, sites. Nothing lies at that name. */
export function ownSystem(
  kind: 'measure' | 'technique' | 'site' | 'condition' | 'client-reference' | 'mode' | 'pain-area',
): string {
  return `urn:unknot:${kind}`;
}

/** A code of one of HL7's own code systems. */
export function hl7(system: string, code: string): Coding {
  return { system: `http://terminology.hl7.org/CodeSystem/${system}`, code };
}

/** Points to the resource that has this id. */
export function to(id: string): Reference {
  return { reference: `urn:uuid:${id}` };
}
