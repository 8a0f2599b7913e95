import { TestBed } from '@angular/core/testing';
import { HttpTestingController } from '@angular/common/http/testing';
import type { TestRequest } from '@angular/common/http/testing';
import { asked, settled, textOf } from './asked.testing';

/** Every element that a selector finds, in order. */
export function allIn(root: unknown, selector: string): HTMLElement[] {
  return [...(root as HTMLElement).querySelectorAll<HTMLElement>(selector)];
}

/** The only button or link with these words; throws where there is none. */
export function buttonIn(root: unknown, words: RegExp): HTMLElement {
  const found = allIn(root, 'button, a').find((each) => words.test(textOf(each)));
  if (found === undefined) throw new Error(`no button ${words}`);
  return found;
}

/** Presses it and waits until what follows is shown. */
export async function press(root: unknown, words: RegExp): Promise<void> {
  buttonIn(root, words).click();
  await settled();
}

/** Fills the fields of the first form by their names, and sends it. */
export async function fill(root: unknown, values: Readonly<Record<string, string>>): Promise<void> {
  const form = allIn(root, 'form')[0]!;
  for (const [name, value] of Object.entries(values)) {
    const field = form.querySelector<HTMLInputElement>(
      `:is(input, select, textarea)[name="${name}"]`,
    );
    if (field === null) throw new Error(`no field ${name}`);
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
  }
  form.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled();
}

/** What was sent to a door of the server that is not GraphQL. */
export function sentTo(door: string): TestRequest {
  TestBed.tick();
  return TestBed.inject(HttpTestingController).expectOne(door);
}

/** Where dialogs and menus stand. */
export function overlay(): Element {
  return document.querySelector('.cdk-overlay-container') ?? document.body;
}

const kept = new Map<string, TestRequest>();

/** What the open question of that name was asked with; it stays open for `answerTo`. */
export function variablesOf(operation: string): object {
  const question = asked(operation);
  kept.set(operation, question);
  return (question.request.body as { variables: object }).variables;
}

/** Answers the open question of that name, also one that was looked at before. */
export async function answerTo(operation: string, data: object): Promise<void> {
  const question = kept.get(operation) ?? asked(operation);
  kept.delete(operation);
  question.flush({ data, errors: [] });
  await settled();
}
