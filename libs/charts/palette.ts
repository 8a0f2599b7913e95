/** How one series is drawn: its hue and, for prints and eyes that see no hue, its dash and its marker. */
export interface SeriesInk {
  readonly colour: string;
  /** Lengths of strokes and gaps in px; empty for a solid line. */
  readonly dash: readonly number[];
  readonly marker: 'circle' | 'rect' | 'triangle' | 'rectRot';
}

/** Every colour a chart may use, for one background. */
export interface Palette {
  readonly name: 'LIGHT' | 'DARK' | 'PRINT';
  /** What lies under the chart; fills hollow markers. */
  readonly surface: string;
  readonly text: string;
  readonly muted: string;
  readonly axis: string;
  /** Grid lines, at a tenth of full contrast. */
  readonly grid: string;
  /** The tint of a band of measurement error or of a reference range. */
  readonly band: string;
  readonly better: string;
  readonly worse: string;
  readonly noClearChange: string;
  /** Series 1 to 4; a fifth is a reason for small multiples. */
  readonly series: readonly [SeriesInk, SeriesInk, SeriesInk, SeriesInk];
}

function seriesOf(one: string, two: string, three: string, four: string): Palette['series'] {
  return [
    { colour: one, dash: [], marker: 'circle' },
    { colour: two, dash: [6, 4], marker: 'rect' },
    { colour: three, dash: [2, 3], marker: 'triangle' },
    { colour: four, dash: [10, 4], marker: 'rectRot' },
  ];
}

/** On white: every mark has a contrast of at least 3:1, text of at least 4.5:1. */
export const lightPalette: Palette = {
  name: 'LIGHT',
  surface: '#FFFFFF',
  text: '#1B1F24',
  muted: '#595959',
  axis: '#8C8C8C',
  grid: 'rgba(27, 31, 36, 0.1)',
  band: 'rgba(27, 31, 36, 0.075)',
  better: '#0B5FA5',
  worse: '#C04A00',
  noClearChange: '#595959',
  series: seriesOf('#0B5FA5', '#C04A00', '#2B2B2B', '#8C8C8C'),
};

/** On `#161B22`, with the same promises as the light one. */
export const darkPalette: Palette = {
  name: 'DARK',
  surface: '#161B22',
  text: '#E6EAF0',
  muted: '#B8B8B8',
  axis: '#8A8A8A',
  grid: 'rgba(230, 234, 240, 0.1)',
  band: 'rgba(230, 234, 240, 0.1)',
  better: '#6FB7FF',
  worse: '#FF9A4D',
  noClearChange: '#B8B8B8',
  series: seriesOf('#6FB7FF', '#FF9A4D', '#F5F5F5', '#8A8A8A'),
};

/** Black on white; series differ by dash and marker alone. */
export const printPalette: Palette = {
  name: 'PRINT',
  surface: '#FFFFFF',
  text: '#000000',
  muted: '#333333',
  axis: '#666666',
  grid: 'rgba(0, 0, 0, 0.12)',
  band: 'rgba(0, 0, 0, 0.09)',
  better: '#000000',
  worse: '#000000',
  noClearChange: '#333333',
  series: seriesOf('#000000', '#000000', '#000000', '#666666'),
};

/** The same hue with less ink, from 0 (none) to 1 (all of it). */
export function tintOf(colour: string, ink: number): string {
  const alpha = Math.round(Math.min(1, Math.max(0, ink)) * 255);
  return `${colour}${alpha.toString(16).padStart(2, '0')}`;
}
