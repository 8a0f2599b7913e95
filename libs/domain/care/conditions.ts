import { fromMemory } from '../measures/from-memory';
import type { Condition } from './condition';

const categories = 'ICD-10-CM 2018 category list (CMS data, repo kamillamagna/ICD-10-CSV)';

function condition(
  key: string,
  name: string,
  region: string | null,
  icd10cm: string,
  title: string,
  note?: string,
): Condition {
  return {
    key,
    name,
    region,
    icd10cm,
    title,
    source: categories,
    verified: true,
    ...(note === undefined ? {} : { note }),
  };
}

/** Every condition that an episode of care can be about, with its category in ICD-10-CM 2018. */
export const conditions: readonly Condition[] = [
  condition('neck_pain', 'Neck pain', 'neck', 'M54.2', 'Cervicalgia'),
  condition(
    'neck_radic',
    'Neck pain with arm symptoms',
    'neck',
    'M54.1',
    'Radiculopathy',
    'site digit 2 = cervical',
  ),
  condition(
    'whiplash',
    'Whiplash-type sprain',
    'neck',
    'S13.4',
    'Sprain of ligaments of cervical spine',
  ),
  condition(
    'neck_strain',
    'Neck muscle strain',
    'neck',
    'S16.1',
    'Strain of muscle, fascia and tendon at neck level',
  ),
  condition('torticollis', 'Wry neck', 'neck', 'M43.6', 'Torticollis'),
  condition('tth', 'Tension-type headache', 'head', 'G44.2', 'Tension-type headache'),
  condition('migraine', 'Migraine', 'head', 'G43', 'Migraine'),
  condition('headache_nos', 'Headache (incl. cervicogenic)', 'head', 'R51', 'Headache'),
  condition('tmd', 'Jaw (TMJ) disorder', 'jaw', 'M26.6', 'Temporomandibular joint disorders'),
  condition('thoracic_pain', 'Mid-back pain', 'thoracic', 'M54.6', 'Pain in thoracic spine'),
  condition(
    'lbp',
    'Low back pain',
    'lumbar',
    'M54.5',
    'Low back pain',
    'split into M54.50/.51/.59 later (from memory)',
  ),
  condition('sciatica', 'Sciatica', 'lumbar', 'M54.3', 'Sciatica'),
  condition(
    'lbp_sciatica',
    'Low back pain with sciatica',
    'lumbar',
    'M54.4',
    'Lumbago with sciatica',
  ),
  condition(
    'lumbar_sprain',
    'Lumbar sprain',
    'lumbar',
    'S33.5',
    'Sprain of ligaments of lumbar spine',
  ),
  condition(
    'back_strain',
    'Low back muscle strain',
    'lumbar',
    'S39.0',
    'Injury of muscle, fascia and tendon of abdomen, lower back and pelvis',
  ),
  condition(
    'si_joint',
    'Sacroiliac or coccyx',
    'pelvis',
    'M53.3',
    'Sacrococcygeal disorders, not elsewhere classified',
  ),
  condition('spondylosis', 'Spondylosis', 'spine', 'M47', 'Spondylosis'),
  condition('scoliosis', 'Scoliosis', 'spine', 'M41', 'Scoliosis'),
  condition('shoulder_pain', 'Shoulder pain', 'shoulder', 'M25.51', 'Pain in shoulder'),
  condition(
    'frozen_shoulder',
    'Adhesive capsulitis',
    'shoulder',
    'M75.0',
    'Adhesive capsulitis of shoulder',
  ),
  condition(
    'rotator_cuff',
    'Rotator cuff tear (non-traumatic)',
    'shoulder',
    'M75.1',
    'Rotator cuff tear or rupture, not specified as traumatic',
  ),
  condition('impingement', 'Impingement', 'shoulder', 'M75.4', 'Impingement syndrome of shoulder'),
  condition('bicipital', 'Bicipital tendinitis', 'shoulder', 'M75.2', 'Bicipital tendinitis'),
  condition('shoulder_sprain', 'Shoulder sprain', 'shoulder', 'S43.4', 'Sprain of shoulder joint'),
  condition('lateral_elbow', 'Lateral epicondylitis', 'elbow', 'M77.1', 'Lateral epicondylitis'),
  condition('medial_elbow', 'Medial epicondylitis', 'elbow', 'M77.0', 'Medial epicondylitis'),
  condition('cts', 'Carpal tunnel syndrome', 'wrist_hand', 'G56.0', 'Carpal tunnel syndrome'),
  condition(
    'dequervain',
    'De Quervain',
    'wrist_hand',
    'M65.4',
    'Radial styloid tenosynovitis [de Quervain]',
  ),
  condition(
    'rsi',
    'Overuse soft-tissue disorder (RSI)',
    'upper_limb',
    'M70.9',
    'Unspecified soft tissue disorder related to use, overuse and pressure',
  ),
  condition('hip_pain', 'Hip pain', 'hip', 'M25.55', 'Pain in hip'),
  condition('troch', 'Trochanteric bursitis', 'hip', 'M70.6', 'Trochanteric bursitis'),
  condition('gluteal_tend', 'Gluteal tendinitis', 'hip', 'M76.0', 'Gluteal tendinitis'),
  condition('hip_oa', 'Hip osteoarthritis', 'hip', 'M16', 'Osteoarthritis of hip'),
  condition('itb', 'Iliotibial band syndrome', 'knee', 'M76.3', 'Iliotibial band syndrome'),
  condition('pfp', 'Patellofemoral pain', 'knee', 'M22.2', 'Patellofemoral disorders'),
  condition('patellar_tend', 'Patellar tendinitis', 'knee', 'M76.5', 'Patellar tendinitis'),
  condition('knee_oa', 'Knee osteoarthritis', 'knee', 'M17', 'Osteoarthritis of knee'),
  condition('knee_pain', 'Knee pain', 'knee', 'M25.56', 'Pain in knee'),
  condition(
    'hamstring',
    'Hamstring strain',
    'thigh',
    'S76.3',
    'Injury of muscle, fascia and tendon of the posterior muscle group at thigh level',
  ),
  condition(
    'calf',
    'Calf strain',
    'lower_leg',
    'S86.1',
    'Injury of other muscle(s) and tendon(s) of posterior muscle group at lower leg level',
  ),
  condition('achilles', 'Achilles tendinitis', 'ankle', 'M76.6', 'Achilles tendinitis'),
  condition('ankle_sprain', 'Ankle sprain', 'ankle', 'S93.4', 'Sprain of ankle'),
  fromMemory({
    ...condition('plantar', 'Plantar fasciitis', 'foot', 'M72.2', 'Plantar fascial fibromatosis'),
    source: 'from memory',
  }),
  fromMemory({
    ...condition('myofascial', 'Myofascial pain / myalgia', null, 'M79.1', 'Myalgia'),
    source: 'from memory',
  }),
  condition('limb_pain', 'Limb pain', null, 'M79.6', 'Pain in limb, hand, foot, fingers and toes'),
  condition('fibromyalgia', 'Fibromyalgia', 'widespread', 'M79.7', 'Fibromyalgia'),
  condition(
    'joint_stiff',
    'Joint stiffness',
    null,
    'M25.6',
    'Stiffness of joint, not elsewhere classified',
  ),
  condition('chronic_pain', 'Chronic pain syndrome', null, 'G89.4', 'Chronic pain syndrome'),
  condition('sensation', 'Numbness or tingling', null, 'R20', 'Disturbances of skin sensation'),
  condition('hypermobility', 'Hypermobility', null, 'M35.7', 'Hypermobility syndrome'),
  condition(
    'stress',
    'Stress-related tension',
    null,
    'F43',
    'Reaction to severe stress, and adjustment disorders',
  ),
];

const byKey: ReadonlyMap<string, Condition> = new Map(conditions.map((row) => [row.key, row]));

/** A condition in words; an unknown key with its underscores as spaces, so that nothing is hidden. */
export function conditionNameOf(key: string): string {
  return byKey.get(key)?.name ?? key.replaceAll('_', ' ');
}

/** The condition of that key; `undefined` where there is none. */
export function conditionOf(key: string): Condition | undefined {
  return byKey.get(key);
}
