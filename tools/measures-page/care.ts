import { regions } from '@unknot/domain/body/regions';
import { siteNameOf } from '@unknot/domain/body/sites';
import { conditions } from '@unknot/domain/care/conditions';
import { muscles } from '@unknot/domain/care/muscles';
import { techniques } from '@unknot/domain/care/techniques';
import { groupsOf, keyOf, sourceOf, tableOf } from './table';

/** Techniques by group. */
export function techniquesPart(): string {
  const rows = groupsOf(techniques, ({ group }) => group).flatMap(([, members]) => members);
  return `## Techniques

${tableOf(
  ['Group', 'Technique', 'Key', 'What it is', 'Dose in', 'Think of', 'Source'],
  rows.map((row) => [
    row.group,
    row.name,
    keyOf(row.key),
    row.meaning,
    row.doseUnits.join('; '),
    row.safety,
    sourceOf(row),
  ]),
)}`;
}

/** Conditions with their categories. */
export function conditionsPart(): string {
  return `## Conditions

${tableOf(
  ['Condition', 'Key', 'Where', 'ICD-10-CM 2018', 'Title of the category', 'Source'],
  conditions.map((row) => [
    row.name,
    keyOf(row.key),
    row.region === null ? 'anywhere' : siteNameOf(row.region),
    row.icd10cm,
    row.note === undefined ? row.title : `${row.title} (${row.note})`,
    sourceOf(row),
  ]),
)}`;
}

/** Muscles and where their trigger points send pain. */
export function musclesPart(): string {
  return `## Muscles

${tableOf(
  ['Muscle', 'Key', 'Where', 'Sends pain to', 'Source'],
  muscles.map((row) => [
    row.name,
    keyOf(row.key),
    siteNameOf(row.region),
    row.refersTo,
    sourceOf(row),
  ]),
)}`;
}

/** Regions of the body. */
export function regionsPart(): string {
  return `## Regions of the body

${tableOf(
  ['Region', 'Key', 'Part of', 'Left and right'],
  regions.map(({ name, key, parent, paired }) => [
    name,
    keyOf(key),
    parent === null ? null : siteNameOf(parent),
    paired ? 'yes' : 'no',
  ]),
)}`;
}
