/** One heading with its lines. */
export interface ReportPart {
  readonly heading: string;
  readonly lines: readonly ReportLine[];
}

/** One thing that is said, on as many lines of paper as it may have. */
export interface ReportLine {
  readonly text: string;
  readonly most: number;
}

/** About so many signs fit on a line beside the body. */
const perLine = 60;

/** So many lines fit beside the body on the shorter paper. */
const room = 16;

/** On how many lines each text may stand: two, or one where there is not room for all. A list of many may have one more. */
export function fittedParts(
  parts: readonly { readonly heading: string; readonly lines: readonly string[] }[],
): readonly ReportPart[] {
  const fitted = (usual: number) =>
    parts.map(({ heading, lines }) => ({
      heading,
      lines: lines.map((text) => ({ text, most: text.length > 170 ? usual + 1 : usual })),
    }));
  const wide = fitted(2);
  return linesIn(wide) <= room ? wide : fitted(1);
}

/** About how many lines of paper they need. */
export function linesIn(parts: readonly ReportPart[]): number {
  return parts
    .flatMap(({ lines }) => lines)
    .reduce((sum, { text, most }) => sum + Math.min(most, Math.ceil(text.length / perLine)), 0);
}
