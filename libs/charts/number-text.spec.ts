import {
  changeText,
  changeWords,
  differenceText,
  numberText,
  quantityText,
  signedDifferenceText,
} from './number-text';

describe('numbers as people read them', () => {
  it('have one decimal at most and the minus sign U+2212', () => {
    expect([0, 6, 6.25, -3.04, 2 / 3].map(numberText)).toEqual(['0', '6', '6.3', '\u22123', '0.7']);
    expect(numberText(-0)).toBe('0');
    expect(numberText(-0.04)).toBe('0');
  });

  it('show the sign of a change', () => {
    expect([12, -3, 0, 0.04].map(changeText)).toEqual(['+12', '\u22123', '0', '0']);
  });

  it('carry their unit', () => {
    expect(quantityText(0, 'of 10')).toBe('0 of 10');
    expect(quantityText(94, '°')).toBe('94°');
    expect(quantityText(2.5, 'cm')).toBe('2.5 cm');
    expect(quantityText(3, '')).toBe('3');
  });

  it('do not put a difference on the scale', () => {
    expect(differenceText(-2, 'of 10')).toBe('2');
    expect(signedDifferenceText(-6, 'of 10')).toBe('−6');
    expect(signedDifferenceText(72, '°')).toBe('+72°');
    expect(signedDifferenceText(0, 'cm')).toBe('0 cm');
    expect(changeWords(-2, 'of 10')).toBe('2 lower than start');
    expect(changeWords(12, '°')).toBe('12° higher than start');
    expect(changeWords(0, '°')).toBe('as at start');
  });
});
