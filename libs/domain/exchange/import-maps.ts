import type { Mapping } from './mapping';
import { acupunctureHeadache } from './maps/acupuncture-headache';
import { amitriptylineCrossover } from './maps/amitriptyline-crossover';
import { hipStretching } from './maps/hip-stretching';
import { kneeSportsPain } from './maps/knee-sports-pain';
import { painDiary } from './maps/pain-diary';
import { vasDiary } from './maps/vas-diary';

/** The mappings that come with the product. */
export const importMaps: readonly Mapping[] = [
  acupunctureHeadache,
  amitriptylineCrossover,
  hipStretching,
  kneeSportsPain,
  painDiary,
  vasDiary,
];

/** The mapping of that name; `undefined` where none comes with the product. */
export function importMapOf(name: string): Mapping | undefined {
  return importMaps.find((map) => map.name === name);
}
