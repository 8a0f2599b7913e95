import { aboveNormal } from './above-normal';
import { inFuture } from './in-future';
import { jump } from './jump';
import { knownMovement } from './known-movement';
import { otherUnit } from './other-unit';
import { outsideRange } from './outside-range';
import type { Rule, Subject, Verdict } from './rule';
import { sideOfMovement } from './side-of-movement';
import { wholeNumber } from './whole-number';

/** Every rule that judges one value; those that refuse stand first. */
export const everyRule: readonly Rule[] = [
  outsideRange,
  inFuture,
  knownMovement,
  sideOfMovement,
  aboveNormal,
  wholeNumber,
  otherUnit,
  jump,
];

/** What speaks against a value: the one refusal, or all flags. */
export function verdictsOn(subject: Subject): readonly Verdict[] {
  const flags: Verdict[] = [];
  for (const rule of everyRule) {
    const verdict = rule(subject);
    if (verdict?.severity === 'REFUSED') return [verdict];
    if (verdict !== undefined) flags.push(verdict);
  }
  return flags;
}
