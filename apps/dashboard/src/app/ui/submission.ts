import { computed, signal } from '@angular/core';
import { failureOf } from './failure';
import type { Failure } from './failure';

/** What has to be mended before something is stored; where, as names and indices. */
export interface Problem {
  readonly path: readonly string[];
  readonly code: string;
  readonly message: string;
}

/** One thing that is sent: whether it is on its way, what is wrong with it, and whether it failed. */
export class Submission {
  readonly busy = signal(false);
  readonly failure = signal<Failure | undefined>(undefined);
  readonly problems = signal<readonly Problem[]>([]);

  /** Problems that belong to no field which the form has. */
  readonly others = computed(() => {
    const fields = this.fields;
    return this.problems().filter(({ path }) => !fields.includes(path[0] ?? ''));
  });

  constructor(
    /** The names of the fields that show their problem themselves. */
    private readonly fields: readonly string[] = [],
  ) {}

  /** The problem of one field as a sentence; empty where there is none. */
  of(field: string): string {
    return this.problems().find(({ path }) => path[0] === field)?.message ?? '';
  }

  /** Whether there is a problem of this code. */
  has(code: string): boolean {
    return this.problems().some((problem) => problem.code === code);
  }

  clear(): void {
    this.failure.set(undefined);
    this.problems.set([]);
  }

  /** Says what is missing, before anything is sent; answers whether something is. */
  misses(missing: Readonly<Record<string, string | false>>): boolean {
    this.clear();
    const found = Object.entries(missing).flatMap(([field, message]) =>
      message === false ? [] : [{ path: [field], code: 'MISSING', message }],
    );
    this.problems.set(found);
    return found.length > 0;
  }

  /** Sends it once at a time; answers what came of it, or `undefined` where it has to be mended or failed. */
  async send<Answer extends { readonly problems: readonly Problem[] }>(
    work: () => Promise<Answer>,
  ): Promise<Answer | undefined> {
    if (this.busy()) return undefined;
    this.clear();
    this.busy.set(true);
    try {
      const answer = await work();
      this.problems.set(answer.problems);
      return answer.problems.length === 0 ? answer : undefined;
    } catch (thrown) {
      this.failure.set(failureOf(thrown));
      return undefined;
    } finally {
      this.busy.set(false);
    }
  }
}

/** A field of a form as trimmed text. */
export function textIn(form: HTMLFormElement, name: string): string {
  return rawIn(form, name).trim();
}

/** A field of a form as it was typed: for passwords, which may begin with a space. */
export function rawIn(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === 'string' ? value : '';
}

/** Moves the focus to the first field that has a problem, once it is shown. */
export function focusFirstProblem(form: HTMLFormElement): void {
  setTimeout(() => form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
}
