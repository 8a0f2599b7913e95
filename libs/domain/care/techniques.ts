import { fromMemory } from '../measures/from-memory';
import type { Technique } from './technique';
import { technique } from './technique';

const myotherapyPages =
  "myotherapy pages (Myotherapy Association definition quoted; CSSM; Balance Health) + a clinic's page on myotherapy";
const clinicPage = "a clinic's page on myotherapy";

/** Every technique that a session can hold, in own words. */
export const techniques: readonly Technique[] = [
  technique(
    'trigger_point_pressure',
    'Trigger-point pressure (ischaemic compression)',
    'manual soft tissue',
    'sustained pressure on a tender point until it eases',
    ['min'],
    myotherapyPages,
  ),
  technique(
    'dry_needling',
    'Dry needling',
    'needling',
    'filiform needle into a trigger point or taut band',
    ['needles', 'min'],
    myotherapyPages,
    'consent, pneumothorax zone, anticoagulant, needle count out',
  ),
  technique(
    'myofascial_release',
    'Myofascial release',
    'manual soft tissue',
    'slow sustained stretch or pressure on fascia',
    ['min'],
    myotherapyPages,
  ),
  technique(
    'neuromuscular_technique',
    'Neuromuscular technique',
    'manual soft tissue',
    'slow thumb or finger strokes searching along muscle',
    ['min'],
    clinicPage,
  ),
  technique(
    'structural_integration',
    'Structural integration',
    'manual soft tissue',
    'planned series of fascial work toward alignment',
    ['min', 'series no.'],
    clinicPage,
  ),
  technique(
    'myofascial_massage',
    'Myofascial massage',
    'manual soft tissue',
    'broad deep soft-tissue massage',
    ['min'],
    clinicPage,
  ),
  technique(
    'deep_tissue_massage',
    'Deep-tissue or remedial massage',
    'manual soft tissue',
    'firm massage to a region',
    ['min'],
    myotherapyPages,
  ),
  fromMemory(
    technique(
      'muscle_energy',
      'Muscle energy / PNF stretching',
      'manual active',
      'contract-relax against resistance',
      ['reps'],
      'from memory',
    ),
  ),
  fromMemory(
    technique(
      'positional_release',
      'Positional release',
      'manual passive',
      'tissue held in the position of ease',
      ['min'],
      'from memory',
    ),
  ),
  fromMemory(
    technique(
      'pin_and_stretch',
      'Pin and stretch',
      'manual active',
      'pressure while the client moves',
      ['reps'],
      'from memory',
    ),
  ),
  technique(
    'joint_mobilisation',
    'Joint mobilisation',
    'manual joint',
    'graded passive joint movement',
    ['reps', 'grade'],
    myotherapyPages,
    'osteoporosis, instability',
  ),
  technique(
    'cupping',
    'Myofascial cupping',
    'instrument',
    'suction cups, static or sliding',
    ['min', 'cups'],
    myotherapyPages,
    'skin, anticoagulant',
  ),
  fromMemory(
    technique(
      'iastm',
      'Instrument-assisted soft tissue',
      'instrument',
      'edged tool strokes',
      ['min'],
      'from memory',
      'skin',
    ),
  ),
  technique(
    'stretching',
    'Assisted stretching',
    'manual passive',
    'held stretch',
    ['min'],
    myotherapyPages,
  ),
  technique(
    'electro',
    'TENS or electrotherapy',
    'modality',
    'surface electrodes',
    ['min'],
    myotherapyPages,
    'pacemaker, pregnancy',
  ),
  technique(
    'thermo',
    'Heat or cold',
    'modality',
    'hot or cold pack',
    ['min'],
    myotherapyPages,
    'sensation loss',
  ),
  fromMemory(
    technique(
      'taping',
      'Taping',
      'modality',
      'rigid or elastic tape',
      ['strips'],
      'from memory',
      'skin',
    ),
  ),
  technique(
    'exercise_strength',
    'Strength exercise (supervised)',
    'active',
    'loaded exercise',
    ['sets x reps x kg'],
    myotherapyPages,
  ),
  technique(
    'exercise_motor_control',
    'Motor control exercise',
    'active',
    'low-load movement retraining',
    ['min'],
    clinicPage,
  ),
  technique(
    'exercise_mobility',
    'Mobility exercise',
    'active',
    'active range exercise',
    ['reps'],
    myotherapyPages,
  ),
  technique(
    'home_exercise',
    'Home exercise programme',
    'active home',
    'prescribed, done without the practitioner',
    ['sessions/week'],
    clinicPage,
  ),
  technique(
    'self_release',
    'Self-release (ball, roller)',
    'active home',
    'client-applied pressure',
    ['min/week'],
    clinicPage,
  ),
  technique(
    'education',
    'Pain and load education',
    'education',
    'advice, activity and load change',
    ['min'],
    myotherapyPages,
  ),
  fromMemory(
    technique(
      'ergonomics',
      'Ergonomic advice',
      'education',
      'work or sport set-up change',
      ['min'],
      'from memory',
    ),
  ),
  technique(
    'relaxation',
    'Breathing or relaxation',
    'education',
    'down-regulation training',
    ['min'],
    "a clinic's page on myotherapy (stress reduction)",
  ),
];

const byKey: ReadonlyMap<string, Technique> = new Map(techniques.map((row) => [row.key, row]));

/** A technique in words; an unknown key with its underscores as spaces, so that nothing is hidden. */
export function techniqueNameOf(key: string): string {
  return byKey.get(key)?.name ?? key.replaceAll('_', ' ');
}

/** The technique of that key; `undefined` where there is none. */
export function techniqueOf(key: string): Technique | undefined {
  return byKey.get(key);
}
