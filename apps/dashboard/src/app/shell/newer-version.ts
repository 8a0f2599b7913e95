import type { NavigationError } from '@angular/router';

const storageKey = 'unknot.reloadedAt';
const patienceMs = 60_000;

/** Whether a part of the program could not be loaded: after an update the old parts are gone. */
export function isMissingPart(error: unknown): boolean {
  return (
    error instanceof TypeError && /dynamically imported module|module script/i.test(error.message)
  );
}

/** Loads the page anew where a part of an older version is missing; once a minute at most, for it may be missing again. */
export function reloadForNewerVersion({ error, url }: NavigationError): void {
  if (!isMissingPart(error)) throw error;
  const now = Date.now();
  if (now - Number(sessionStorage.getItem(storageKey) ?? 0) < patienceMs) throw error;
  sessionStorage.setItem(storageKey, String(now));
  location.assign(url);
}
