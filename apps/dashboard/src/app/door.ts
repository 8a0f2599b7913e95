import { HttpErrorResponse, HttpResponse } from '@angular/common/http';
import type { HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { catchError, map } from 'rxjs';
import { NewerVersion } from './shell/newer-version';
import { Failure, failureAt, failureIn, otherVersionCode } from './ui/failure';
import { SignedIn } from './viewer';

/** Opens the sign-in page and keeps the way back to where the person was. */
export function leadToSignIn(router: Router): void {
  const here = router.url;
  // While the router is on its way somewhere, the guards decide.
  if (here.startsWith('/sign-in') || router.currentNavigation() !== null) return;
  void router.navigate(['/sign-in'], { queryParams: here === '/' ? {} : { return: here } });
}

/** Where strangers are asked who they are: a refusal there is an answer to the page that asked. */
const isGate = /^\/(sign-in|links)(\/|$)/;

/**
 * Every request leaves through here: marked as ours, so that no other site can send it for the person.
 * What comes back as an error is thrown as a `Failure`; who is not signed in is led to the sign-in page.
 */
export const door: HttpInterceptorFn = (request, next) => {
  const router = inject(Router);
  const { viewer } = inject(SignedIn);
  const newer = inject(NewerVersion);
  return next(request.clone({ setHeaders: { 'x-unknot': '1' } })).pipe(
    map((event) => {
      const failure =
        event instanceof HttpResponse
          ? failureIn(event.body, event.headers.get('x-request-id'))
          : null;
      if (failure !== null) throw failure;
      return event;
    }),
    catchError((thrown: unknown) => {
      const failure =
        thrown instanceof HttpErrorResponse
          ? failureAt(
              thrown.status,
              thrown.error,
              thrown.headers.get('x-request-id'),
              thrown.headers.get('retry-after'),
            )
          : thrown;
      if (failure instanceof Failure && failure.code === otherVersionCode) newer.found.set(true);
      if (failure instanceof Failure && failure.code === 'SECOND_FACTOR') {
        viewer.set(null);
        void router.navigateByUrl('/set-up-codes');
      }
      const stranger = failure instanceof Failure && failure.code === 'UNAUTHENTICATED';
      if (stranger && !isGate.test(request.url)) {
        viewer.set(null);
        leadToSignIn(router);
      }
      throw failure;
    }),
  );
};
