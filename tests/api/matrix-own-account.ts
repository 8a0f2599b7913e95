import { toOwners, toSignedIn, type Row } from './matrix-row';

const row = (own: Row['own'], query: string, variables = {}): Row => ({
  ask: () => ({ query, variables }),
  own,
  aimed: false,
});

/**
 * Rows of one's own account and of the rules for signing in. None is aimed at a record. What would change something is
 * asked so that it is refused with a problem, for the same people are asked again and again.
 */
export const ownAccountRows: Readonly<Record<string, Row>> = {
  signIns: row(toSignedIn, '{ signIns { id browser address } }'),
  secondFactor: row(toSignedIn, '{ secondFactor { isOn since recoveryCodesLeft isRequired } }'),
  signInRules: row(toOwners, '{ signInRules { ownersNeedSecondFactor idleMinutes } }'),
  changePassword: row(
    toSignedIn,
    'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { problems { code } } }',
    { input: { oldPassword: 'not the one', newPassword: 'plum ladder quiet seventeen' } },
  ),
  startSecondFactor: row(
    toSignedIn,
    'mutation { startSecondFactor(input: { password: "not the one" }) { setUp { secret } problems { code } } }',
  ),
  confirmSecondFactor: row(
    toSignedIn,
    'mutation { confirmSecondFactor(code: "none") { recoveryCodes problems { code } } }',
  ),
  renewRecoveryCodes: row(
    toSignedIn,
    'mutation { renewRecoveryCodes(code: "none") { recoveryCodes problems { code } } }',
  ),
  turnOffSecondFactor: row(
    toSignedIn,
    'mutation { turnOffSecondFactor(input: { code: "none" }) { secondFactor { isOn } problems { code } } }',
  ),
  endSignIn: row(
    toSignedIn,
    'mutation { endSignIn(id: "none") { signIns { id } problems { code } } }',
  ),
  endOtherSignIns: row(toSignedIn, 'mutation { endOtherSignIns { signIns { id } } }'),
  changeSignInRules: row(
    toOwners,
    `mutation { changeSignInRules(input: { ownersNeedSecondFactor: false, idleMinutes: 1 }) {
      signInRules { idleMinutes } problems { code } } }`,
  ),
};
