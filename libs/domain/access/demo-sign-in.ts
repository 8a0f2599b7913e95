/** One of the sign-ins that are offered while the database holds the demo practice. */
export interface DemoSignIn {
  /** What the person is, in words: `Owner`. */
  readonly who: string;
  readonly email: string;
  readonly password: string;
}
