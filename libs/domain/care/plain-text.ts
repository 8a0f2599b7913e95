/** Whether a text that somebody wrote can be kept and shown on one line: not endless and without control signs. */
export function isPlainText(text: string, longest: number): boolean {
  return text.length <= longest && !/\p{Cc}/u.test(text);
}

/** The same, but it may have several lines. */
export function arePlainLines(text: string, most: number): boolean {
  return text.length <= most && !/\p{Cc}/u.test(text.replace(/\r?\n/g, ' '));
}
