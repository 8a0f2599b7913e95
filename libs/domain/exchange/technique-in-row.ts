import { daysAfter } from '../care/calendar-day';
import { chooserOf } from './chosen-word';
import type { Mapping } from './mapping';
import type { CandidateTechnique, ImportFinding, Row } from './row';
import type { RowDay } from './row-day';

type Tell = (finding: ImportFinding) => void;

/** Compiles how the treatments that a row tells of are taken from it. */
export function techniqueReader({ technique: rule }: Mapping, header: readonly string[]) {
  if (rule === undefined) return (): readonly CandidateTechnique[] => [];
  const techniqueOf = chooserOf(rule.technique, header, 'TECHNIQUE');
  const siteOf = chooserOf(rule.site, header, 'REGION');
  const sideOf = chooserOf(rule.side, header, 'SIDE');
  return (
    row: Row,
    reference: string,
    { day }: RowDay,
    tell: Tell,
  ): readonly CandidateTechnique[] => {
    const technique = techniqueOf(row, tell);
    if (technique === undefined || technique === null) return [];
    const site = siteOf(row, tell);
    const side = sideOf(row, tell);
    if (site === undefined || side === undefined) return [];
    return [{ reference, technique, site, side, takenOn: daysAfter(day, rule.dayOffset) }];
  };
}
