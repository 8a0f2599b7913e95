import { Injectable, signal } from '@angular/core';
import type { NavigationError } from '@angular/router';

const storageKey = 'unknot.reloadedAt';
const patienceMs = 60_000;

/** Whether a part of the program could not be loaded: after an update the old parts are gone. */
export function isMissingPart(error: unknown): boolean {
  return (
    error instanceof TypeError && /dynamically imported module|module script/i.test(error.message)
  );
}

/** Loads an address anew, once a minute at most: what was missing may be missing again. Answers whether it did. */
export function loadAnew(url: string): boolean {
  const now = Date.now();
  if (now - Number(sessionStorage.getItem(storageKey) ?? 0) < patienceMs) return false;
  sessionStorage.setItem(storageKey, String(now));
  location.assign(url);
  return true;
}

/** Loads the page anew where a part of an older version is missing. */
export function reloadForNewerVersion({ error, url }: NavigationError): void {
  if (!isMissingPart(error) || !loadAnew(url)) throw error;
}

/** Whether the server has turned out to be of another version than this page. */
@Injectable({ providedIn: 'root' })
export class NewerVersion {
  /** Set for good: only loading the page again mends it, and what was typed would be lost by doing so unasked. */
  readonly found = signal(false);
}
