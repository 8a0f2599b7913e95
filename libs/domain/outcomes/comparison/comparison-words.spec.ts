import { madeQuestion } from '../made-episodes.example';
import { differenceSentence } from './comparison-words';

const sentence = (value: number, adjustedFor: readonly string[]) =>
  differenceSentence(
    {
      ...{ subject: 'Cupping', reference: 'massage', verdict: 'HIGHER', confidence: 0.95 },
      ...{ difference: { value, low: value - 0.5, high: value + 0.5, standardError: 0.25 } },
      adjustedFor,
    },
    madeQuestion,
  );

describe('the sentence of a difference', () => {
  it('has one point, and several', () => {
    expect(sentence(1, ['start'])).toContain('about 1 point (95 % interval 0.5 to 1.5)');
    expect(sentence(0.98, ['start'])).toContain('about 1 point (');
    expect(sentence(1.1, ['start'])).toContain('about 1.1 points (');
  });

  it('has no direction where there is no difference', () => {
    const words = sentence(0, ['start']);
    expect(words).toContain('associated with the same average pain at 6 weeks (95 % interval');
    expect(words).toContain('as massage, among');
    expect(words).not.toMatch(/less|more|than|about/);
  });

  it('says whom it is about, also where nobody was made alike', () => {
    expect(sentence(2, ['start', 'age'])).toMatch(/, among people with alike start and age\.$/);
    expect(sentence(2, [])).toMatch(/, among people who were not made alike in anything\.$/);
  });
});
