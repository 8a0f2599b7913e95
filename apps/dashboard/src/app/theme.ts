import { Injectable, effect, signal } from '@angular/core';

/** Light, dark, or whatever the machine is set to. */
export type Theme = 'LIGHT' | 'DARK' | 'SYSTEM';

const storageKey = 'unknot.theme';

function stored(): Theme {
  const value = document.documentElement.dataset['theme'];
  if (value === 'light') return 'LIGHT';
  return value === 'dark' ? 'DARK' : 'SYSTEM';
}

/** Which theme the person chose on this machine; `theme.js` sets it before the first paint. */
@Injectable({ providedIn: 'root' })
export class ChosenTheme {
  readonly theme = signal<Theme>(stored());

  constructor() {
    effect(() => {
      const theme = this.theme();
      const root = document.documentElement;
      if (theme === 'SYSTEM') delete root.dataset['theme'];
      else root.dataset['theme'] = theme.toLowerCase();
      this.remember();
    });
  }

  /** Keeps the choice on this machine, also after a sign-out that cleared what was stored. */
  remember(): void {
    const theme = this.theme();
    try {
      if (theme === 'SYSTEM') localStorage.removeItem(storageKey);
      else localStorage.setItem(storageKey, theme.toLowerCase());
    } catch {
      // Where storage is refused the choice holds until the page is left.
    }
  }
}
