/** Whether a fault says that a row with this key stands already. */
export function isUniqueViolation(fault: unknown): boolean {
  return (fault as { code?: unknown } | null)?.code === '23505';
}
