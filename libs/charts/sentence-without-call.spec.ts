import { sentenceWithoutCall } from './sentence-without-call';

const label = 'Elbow flexion, left, active';

describe('a sentence under its title and call', () => {
  it.each([
    [`${label}: better and steady now, 137° → 151°; more.`, '137° → 151°; more.'],
    [`${label}: worse lately, 150° → 141°; more.`, '150° → 141°; more.'],
    [`No clear change: ${label}, 137° → 141°; within.`, '137° → 141°; within.'],
    [`${label}: a call needs three readings.`, 'A call needs three readings.'],
  ])('repeats neither: %s', (sentence, rest) => {
    expect(sentenceWithoutCall({ label, sentence })).toBe(rest);
  });

  it('leaves alone what it does not know', () => {
    const sentence = 'Better: rotation rose by 19°.';
    expect(sentenceWithoutCall({ label, sentence })).toBe(sentence);
  });
});
