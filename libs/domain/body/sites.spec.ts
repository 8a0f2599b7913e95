import { existsSync, readFileSync } from 'node:fs';
import { designRowsOf } from '../measures/design-tables.example';
import { conditions } from '../care/conditions';
import { muscles } from '../care/muscles';
import { motionErrors } from '../measures/errors/motion-errors';
import { referenceRanges } from '../measures/norms/reference-ranges';
import { siteOfJoint } from './joint-sites';
import { movementNameOf, movementOf, movements, normalMaximumOf } from './movements';
import { isWithin, regionOf, regions } from './regions';
import { hasSite, isPaired, regionOfSite, siteNameOf } from './sites';

describe('the regions of the body', () => {
  it('hold every region of the domain model', () => {
    const named =
      'head, jaw, neck, thoracic, lumbar, pelvis, shoulder, elbow, forearm, wrist_hand, hip, thigh, knee, lower_leg, ankle, foot, widespread, whole_body';
    for (const key of named.split(', ')) expect(regionOf(key)).toBeDefined();
  });

  it('are a tree with one root and no key twice', () => {
    expect(new Set(regions.map(({ key }) => key)).size).toBe(regions.length);
    expect(regions.filter(({ parent }) => parent === null).map(({ key }) => key)).toEqual([
      'whole_body',
    ]);
    for (const { key } of regions) expect(isWithin(key, 'whole_body')).toBe(true);
    expect(isWithin('toes', 'lower_limb')).toBe(true);
    expect(isWithin('lower_limb', 'toes')).toBe(false);
    expect(isWithin('no_region', 'whole_body')).toBe(false);
  });

  it('are where the conditions and the muscles are', () => {
    for (const { region } of conditions)
      if (region !== null) expect(regionOf(region)).toBeDefined();
    for (const { key, region } of muscles) {
      expect(regionOf(region)).toBeDefined();
      expect(regionOf(key)).toBeUndefined();
    }
  });
});

describe('a site', () => {
  it('is a region or a muscle, with a name and sides', () => {
    expect([hasSite('hip'), hasSite('soleus'), hasSite('wing')]).toEqual([true, true, false]);
    expect(siteNameOf('wrist_hand')).toBe('Wrist and hand');
    expect(siteNameOf('scm_sternal')).toBe('Sternocleidomastoid, sternal head');
    expect(siteNameOf('left_wing')).toBe('left wing');
    expect([isPaired('hip'), isPaired('neck'), isPaired('soleus'), isPaired('wing')]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect([regionOfSite('soleus'), regionOfSite('hip'), regionOfSite('wing')]).toEqual([
      'lower_leg',
      'hip',
      undefined,
    ]);
  });

  it('exists for every joint that papers name', () => {
    const joints = [...referenceRanges, ...motionErrors].map(({ joint }) => siteOfJoint(joint));
    expect(
      joints.filter((site) => !hasSite(site) && !['trunk', 'any other'].includes(site)),
    ).toEqual([]);
    expect(['cervical', 'wrist', 'mtp', 'hip'].map(siteOfJoint)).toEqual([
      'neck',
      'wrist_hand',
      'toes',
      'hip',
    ]);
  });
});

describe('a movement', () => {
  it('exists for every reference range, with the highest of them as its maximum', () => {
    for (const { site, movement } of referenceRanges) {
      const values = referenceRanges
        .filter((range) => range.site === site && range.movement === movement)
        .map(({ value }) => value);
      expect([site, movement, movementOf(site, movement)?.normalMaximum]).toEqual([
        site,
        movement,
        Math.max(...values),
      ]);
    }
    const withMaximum = movements.filter(({ normalMaximum }) => normalMaximum !== null);
    expect(new Set(referenceRanges.map(({ site, movement }) => `${site}/${movement}`)).size).toBe(
      withMaximum.length,
    );
  });

  it('has a name, a plane and sides', () => {
    expect(movementOf('cervical', 'rotation')).toEqual({
      site: 'neck',
      key: 'rotation',
      name: 'rotation',
      plane: 'TRANSVERSE',
      sides: 'PAIR',
      normalMaximum: 80,
    });
    expect(movementOf('lumbar', 'flexion')?.sides).toBe('MIDLINE');
    expect(movementNameOf('hip', 'internal_rotation_prone')).toBe(
      'internal rotation (lying face down)',
    );
    expect(movementNameOf('jaw', 'mouth_opening')).toBe('mouth opening');
    expect(normalMaximumOf('knee', 'extension')).toBe(0);
    expect(normalMaximumOf('elbow', 'extension')).toBeUndefined();
  });
});

const diary = '../shared/data/pain-diary-n1/expected-long.csv';
const isThere = existsSync(diary);

(isThere ? describe : describe.skip)(`the regions of a real pain diary (needs ${diary})`, () => {
  const places: Readonly<Record<string, string>> = {
    Knees: 'knee',
    'Hands And Fingers': 'wrist_hand',
    'Eyes (or around them)': 'eye',
    Eyes: 'eye',
    'Forehead and Eyes': 'head',
    Forehead: 'forehead',
    Headache: 'head',
    'Forearm close to elbow': 'forearm',
    Elbow: 'elbow',
    'Sick/Tired': 'whole_body',
    Sick: 'whole_body',
    'Acute Pain': 'whole_body',
    Quadricepts: 'thigh',
    Shoulder: 'shoulder',
    'Under the foot': 'foot',
    'Shoulder Neck': 'neck_shoulder',
    Gastrocnemius: 'gastrocnemius',
    Neck: 'neck',
    'right big toe': 'toes',
    abs: 'abdomen',
    'Low back': 'lumbar',
    Hip: 'hip',
    'Thoracic region': 'thoracic',
  };

  it('have a site each', () => {
    const rows = designRowsOf(readFileSync(diary, 'utf8'));
    const spellings = [...new Set(rows.map(({ region }) => region ?? ''))];
    expect(spellings).toHaveLength(23);
    for (const spelling of spellings)
      expect([spelling, hasSite(places[spelling] ?? '')]).toEqual([spelling, true]);
  });
});
