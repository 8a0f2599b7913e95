import { Injectable, signal } from '@angular/core';

/** A field for a number that the keypad of its page can type into. */
export interface KeypadField {
  readonly label: () => string;
  /** Types a digit, a sign or a point. */
  type(sign: string): void;
  back(): void;
  next(): void;
}

/** Which field the keypad of a page types into; each page that has one provides its own. */
@Injectable()
export class ActiveField {
  /** `undefined` where none has the focus. */
  readonly field = signal<KeypadField | undefined>(undefined);
}
