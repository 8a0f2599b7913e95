import { callMarkOf, calls } from './call-words';

describe('calls', () => {
  it('differ in glyph and word, not in colour alone', () => {
    const marks = calls.map((call) => callMarkOf(call, -2));
    expect(new Set(marks.map(({ glyph }) => glyph)).size).toBe(calls.length);
    expect(new Set(marks.map(({ word }) => word)).size).toBe(calls.length);
  });

  it('point the arrow where the value went', () => {
    expect(callMarkOf('IMPROVING', -2).glyph).toBe('DOWN');
    expect(callMarkOf('IMPROVING', 20).glyph).toBe('UP');
  });

  it('do not say that data are too few where they are not', () => {
    expect(callMarkOf('NOT_ENOUGH', null, 2).word).toBe('Not enough data');
    expect(callMarkOf('NOT_ENOUGH', null, 1132).word).toBe('No call');
  });
});
