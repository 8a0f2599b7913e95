/** Where papers name a joint and this catalogue names a site of the body differently. */
const siteByJoint: Readonly<Record<string, string>> = {
  cervical: 'neck',
  wrist: 'wrist_hand',
  mtp: 'toes',
};

/** The site of a joint as papers name it; a key that is a site already is answered as it is. */
export function siteOfJoint(joint: string): string {
  return siteByJoint[joint] ?? joint;
}
