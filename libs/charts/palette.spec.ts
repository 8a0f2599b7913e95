import { readFileSync } from 'node:fs';
import { darkPalette, lightPalette, tintOf } from './palette';

/** Contrast of two colours `#RRGGBB`, WCAG 2.2. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const share = parseInt(colour.slice(at, at + 2), 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe('palettes', () => {
  it('measure contrast as WCAG does', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
  });

  it.each([lightPalette, darkPalette])('$name: marks reach 3:1 and text 4.5:1', (palette) => {
    const { surface, series, axis, text, muted, better, worse, noClearChange } = palette;
    for (const { colour } of series) expect(contrast(colour, surface)).toBeGreaterThanOrEqual(3);
    expect(contrast(axis, surface)).toBeGreaterThanOrEqual(3);
    for (const colour of [text, muted, better, worse, noClearChange]) {
      expect(contrast(colour, surface)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('tell series apart by dash and marker alone', () => {
    const looks = lightPalette.series.map(({ dash, marker }) => `${dash.join()}/${marker}`);
    expect(new Set(looks).size).toBe(4);
  });

  it('thin a colour out', () => {
    expect(tintOf('#0B5FA5', 0.2)).toBe('#0B5FA533');
  });
});

describe('the look of the pages', () => {
  const tokens = readFileSync('apps/dashboard/src/styles/tokens.css', 'utf8');
  const token = (name: string) =>
    new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens)?.slice(1) ?? [];
  const both = (light: string, dark: string) => [light, dark].map((colour) => colour.toLowerCase());

  it('has the colours of the charts', () => {
    const [light, dark] = [lightPalette, darkPalette];
    expect(token('card')).toEqual(both(light.surface, dark.surface));
    expect(token('ink')).toEqual(both(light.text, dark.text));
    expect(token('ink-quiet')).toEqual(both(light.muted, dark.muted));
    expect(token('better')).toEqual(both(light.better, dark.better));
    expect(token('worse')).toEqual(both(light.worse, dark.worse));
    expect(token('no-clear-change')).toEqual(both(light.noClearChange, dark.noClearChange));
    light.series.forEach(({ colour }, at) => {
      expect(token(`series-${at + 1}`)).toEqual(both(colour, dark.series[at]!.colour));
    });
  });

  it.each([
    ['better', 'better-tint'],
    ['worse', 'worse-tint'],
    ['no-clear-change', 'no-clear-change-tint'],
    ['ink-quiet', 'sunken'],
    ['ink-quiet', 'page'],
    ['accent', 'selected'],
    ['on-accent', 'accent'],
  ])('%s on %s can be read', (front, back) => {
    token(front).forEach((colour, at) => {
      expect(contrast(colour, token(back)[at]!)).toBeGreaterThanOrEqual(4.5);
    });
    expect(token(front)).toHaveLength(2);
  });
});
