/** Where faults are told of. */
export interface FaultLog {
  error(fields: object, words: string): void;
}

/** Logs the kind of a fault and where it happened; never its text, which could hold what was measured or a name. */
export function logFault(log: FaultLog | undefined, fault: unknown, path?: unknown): void {
  const { name, code, stack } = (fault ?? {}) as Partial<Error> & { code?: string };
  const where = stack
    ?.split('\n')
    .filter((line) => line.trim().startsWith('at '))
    .slice(0, 6);
  log?.error({ kind: name, code, path, where }, 'fault');
}
