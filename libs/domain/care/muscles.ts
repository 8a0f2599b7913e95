import { fromMemory } from '../measures/from-memory';
import type { Muscle } from './muscle';

const pointPage = 'FPnotebook trigger point location page';
const pointTable = 'studyres trigger-point table';

function muscle(
  key: string,
  name: string,
  region: string,
  refersTo: string,
  source: string,
): Muscle {
  return { key, name, region, refersTo, source, verified: true };
}

/** Every muscle in which a trigger point can be recorded, from the head down. */
export const muscles: readonly Muscle[] = [
  muscle('upper_trapezius', 'Upper trapezius', 'neck', 'neck, temple and forehead', pointPage),
  muscle(
    'splenius_capitis',
    'Splenius capitis',
    'neck',
    'behind or around the eye, crown',
    pointPage,
  ),
  muscle('cervical_paraspinals', 'Cervical paraspinals', 'neck', 'back of the head', pointPage),
  muscle(
    'scm_sternal',
    'Sternocleidomastoid, sternal head',
    'neck',
    'back of head, cheek, around the eye',
    pointPage,
  ),
  muscle(
    'scm_clavicular',
    'Sternocleidomastoid, clavicular head',
    'neck',
    'forehead, behind the ear',
    pointPage,
  ),
  muscle('levator_scapulae', 'Levator scapulae', 'neck', 'base of neck', pointPage),
  muscle('scalenes', 'Scalenes', 'neck', 'chest, arm, inner shoulder-blade border', pointTable),
  muscle('temporalis', 'Temporalis', 'head', 'teeth and jaw', pointPage),
  muscle('masseter', 'Masseter', 'head', 'teeth and jaw', pointPage),
  muscle('pterygoids', 'Pterygoids', 'head', 'teeth and jaw', pointPage),
  muscle('supraspinatus', 'Supraspinatus', 'shoulder', 'mid deltoid, elbow', pointPage),
  muscle('infraspinatus', 'Infraspinatus', 'shoulder', 'front of shoulder, upper arm', pointPage),
  fromMemory(muscle('teres_minor', 'Teres minor', 'shoulder', 'back of shoulder', 'from memory')),
  fromMemory(
    muscle('subscapularis', 'Subscapularis', 'shoulder', 'back of shoulder, wrist', 'from memory'),
  ),
  fromMemory(muscle('deltoid', 'Deltoid', 'shoulder', 'local shoulder', 'from memory')),
  muscle(
    'serratus_anterior',
    'Serratus anterior',
    'chest',
    'side of chest, shoulder-blade border',
    pointPage,
  ),
  muscle('pectoralis_major', 'Pectoralis major', 'chest', 'breast, ulnar arm', pointPage),
  muscle('pectoralis_minor', 'Pectoralis minor', 'chest', 'breast, ulnar arm', pointPage),
  fromMemory(
    muscle('rhomboids', 'Rhomboids', 'thoracic', 'inner shoulder-blade border', 'from memory'),
  ),
  fromMemory(
    muscle('latissimus_dorsi', 'Latissimus dorsi', 'thoracic', 'mid-back, arm', 'from memory'),
  ),
  fromMemory(
    muscle(
      'wrist_extensors',
      'Wrist extensors',
      'forearm',
      'lateral elbow, back of hand',
      'from memory',
    ),
  ),
  fromMemory(muscle('wrist_flexors', 'Wrist flexors', 'forearm', 'front of wrist', 'from memory')),
  muscle('iliocostalis', 'Iliocostalis', 'thoracolumbar', 'lower quadrant, buttock', pointPage),
  muscle('quadratus_lumborum', 'Quadratus lumborum', 'lumbar', 'low back', pointPage),
  fromMemory(muscle('iliopsoas', 'Iliopsoas', 'pelvis', 'low back, front of thigh', 'from memory')),
  fromMemory(muscle('gluteus_maximus', 'Gluteus maximus', 'pelvis', 'buttock', 'from memory')),
  fromMemory(
    muscle('gluteus_medius', 'Gluteus medius', 'pelvis', 'low back, buttock', 'from memory'),
  ),
  fromMemory(
    muscle('gluteus_minimus', 'Gluteus minimus', 'pelvis', 'outer or back of leg', 'from memory'),
  ),
  fromMemory(
    muscle('piriformis', 'Piriformis', 'pelvis', 'sacrum, buttock, back of thigh', 'from memory'),
  ),
  muscle('rectus_femoris', 'Rectus femoris', 'thigh', 'kneecap, lower thigh', pointPage),
  muscle('vastus_medialis', 'Vastus medialis', 'thigh', 'inner knee', pointPage),
  muscle('vastus_intermedius', 'Vastus intermedius', 'thigh', 'upper thigh', pointPage),
  muscle('biceps_femoris', 'Biceps femoris', 'thigh', 'calf', pointPage),
  fromMemory(muscle('tfl', 'Tensor fasciae latae', 'thigh', 'outer thigh', 'from memory')),
  fromMemory(muscle('adductors', 'Adductors', 'thigh', 'groin, inner thigh', 'from memory')),
  muscle('gastrocnemius', 'Gastrocnemius', 'lower_leg', 'calf, instep', pointPage),
  muscle('soleus', 'Soleus', 'lower_leg', 'heel, sacroiliac region', pointPage),
  fromMemory(
    muscle('tibialis_anterior', 'Tibialis anterior', 'lower_leg', 'big toe, shin', 'from memory'),
  ),
];

const byKey: ReadonlyMap<string, Muscle> = new Map(muscles.map((row) => [row.key, row]));

/** The muscle of that key; `undefined` where there is none. */
export function muscleOf(key: string): Muscle | undefined {
  return byKey.get(key);
}
