import { regionOf, regions } from '@unknot/domain/body/regions';
import { conditions } from '@unknot/domain/care/conditions';

/** Sides as they are offered, by how often they are meant. */
export const sideChoices = [
  { value: 'LEFT', words: 'Left' },
  { value: 'RIGHT', words: 'Right' },
  { value: 'BOTH', words: 'Both sides' },
  { value: 'MIDLINE', words: 'Midline' },
  { value: 'NONE', words: 'No side' },
] as const;

/** Sex as it is offered; reference ranges of motion tell two apart. */
export const sexChoices = [
  { value: 'FEMALE', words: 'Female' },
  { value: 'MALE', words: 'Male' },
  { value: 'OTHER', words: 'Other' },
  { value: 'UNKNOWN', words: 'Not asked' },
] as const;

interface ConditionGroup {
  readonly name: string;
  readonly conditions: readonly { readonly key: string; readonly name: string }[];
}

function groupOf(region: string | null): ConditionGroup {
  const name = region === null ? 'Anywhere' : (regionOf(region)?.name ?? region);
  return { name, conditions: conditions.filter((condition) => condition.region === region) };
}

/** What care can be about, by region from the head down. */
export const conditionGroups: readonly ConditionGroup[] = [
  ...regions.map(({ key }) => groupOf(key)),
  groupOf(null),
].filter((group) => group.conditions.length > 0);
