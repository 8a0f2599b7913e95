import { inject, Injectable, signal } from '@angular/core';
import { RedirectCommand, Router } from '@angular/router';
import type { CanActivateFn } from '@angular/router';
import type { Role } from '@unknot/contract/schema.generated';
import { tell } from './graphql';
import { loadAnew } from './shell/newer-version';
import { failureOf, otherVersionCode } from './ui/failure';
import { signedInViewer } from './viewer.generated';
import type { SignedInViewerQuery } from './viewer.generated';

/** The person who uses the page, and what they are in their practice. */
export type Viewer = NonNullable<SignedInViewerQuery['viewer']>;

/** Who is signed in; empty on the sign-in page. */
@Injectable({ providedIn: 'root' })
export class SignedIn {
  /** `null` before sign-in and after sign-out. */
  readonly viewer = signal<Viewer | null>(null);
}

/**
 * Where a person begins: who needs a look for those who treat, imports for an owner who does not, people for an admin, their own
 * progress for a client.
 */
export function homeOf(viewer: Viewer): string {
  if (viewer.mustSetUpSecondFactor) return '/set-up-codes';
  if (viewer.role === 'CLIENT') return '/my-progress';
  if (seesClients(viewer)) return '/attention';
  if (viewer.role === 'OWNER') return '/imports';
  return viewer.role === 'ADMIN' ? '/people' : '/about';
}

/** Whether the person looks at clients: who treats, owners among them. */
export function seesClients({ role, practitionerId }: Viewer): boolean {
  return practitionerId !== null && role !== 'CLIENT';
}

/** Whether the person invites, changes and ends who belongs to the practice. */
export function managesPeople({ role }: Viewer): boolean {
  return role === 'OWNER' || role === 'ADMIN';
}

/** Whether the person keeps, restricts and erases records. */
export function managesRecords({ role }: Viewer): boolean {
  return role === 'OWNER';
}

/** Whether the person sees who works here and as what. */
export function seesPeople(viewer: Viewer): boolean {
  return managesPeople(viewer) || viewer.role === 'LEAD';
}

/** Lets signed-in people pass; leads strangers to the sign-in page, which knows the way back. */
export const signedInOnly: CanActivateFn = async (_, state) => {
  const router = inject(Router);
  const signedIn = inject(SignedIn);
  // A redirect comes by here again; who is known is not asked for twice.
  const known = signedIn.viewer();
  if (known !== null) return orToSetUp(known, router, state.url);
  try {
    const { viewer } = await tell(signedInViewer)({});
    signedIn.viewer.set(viewer);
    if (viewer !== null) return orToSetUp(viewer, router, state.url);
    const back = state.url === '/' ? {} : { queryParams: { return: state.url } };
    return new RedirectCommand(router.createUrlTree(['/sign-in'], back), { replaceUrl: true });
  } catch (thrown) {
    const isOtherVersion = failureOf(thrown).code === otherVersionCode;
    if (isOtherVersion && loadAnew(state.url)) return false;
    return new RedirectCommand(router.parseUrl('/unavailable'), { skipLocationChange: true });
  }
};

/** Who has to set up one-time codes first sees that page and no other, and nobody else sees it. */
function orToSetUp(viewer: Viewer, router: Router, url: string) {
  const isThere = url.startsWith('/set-up-codes');
  if (viewer.mustSetUpSecondFactor === isThere) return true;
  return router.parseUrl(viewer.mustSetUpSecondFactor ? '/set-up-codes' : '/');
}

/** Leads from the bare address to the page where the person begins. */
export const leadHome: CanActivateFn = () => {
  const viewer = inject(SignedIn).viewer();
  return inject(Router).parseUrl(viewer === null ? '/sign-in' : homeOf(viewer));
};

/** Lets those pass whose role sees the page; the others are led to where they begin. */
export function only(may: (viewer: Viewer) => boolean): CanActivateFn {
  return () => {
    const viewer = inject(SignedIn).viewer();
    return (viewer !== null && may(viewer)) || inject(Router).parseUrl('/');
  };
}

/** Whether the person has the role. */
export function is(role: Role): (viewer: Viewer) => boolean {
  return (viewer) => viewer.role === role;
}
