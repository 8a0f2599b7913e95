import { practitionerTruths, techniqueEffects } from './truth';

/** What truly adds to the fall of pain in the end, in points: the part of the truth that comparisons look for. */
export interface Effects {
  /** By technique, for a client whose whole treatment time in the first three sessions went to it. */
  readonly techniques: Readonly<Record<string, number>>;
  /** By practitioner, team after team; where there are fewer than practitioners they begin again. */
  readonly practitioners: readonly number[];
}

/** Those of the sample practice. */
export const sampleEffects: Effects = {
  techniques: techniqueEffects,
  practitioners: practitionerTruths.map(({ effect }) => effect),
};

/** No technique and no practitioner adds anything: all who treat are truly alike. */
export const noEffects: Effects = { techniques: {}, practitioners: [0] };

/** The effects of one team of `size`, the practitioners' among them from its first member on. */
export function effectsOfTeam(effects: Effects, team: number, size: number): Effects {
  const { practitioners } = effects;
  return {
    techniques: effects.techniques,
    practitioners: Array.from(
      { length: size },
      (_, member) => practitioners[(team * size + member) % practitioners.length] ?? 0,
    ),
  };
}
