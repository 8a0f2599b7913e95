import { browserWords } from './browser-words';

const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';

describe('a browser in words', () => {
  it.each([
    [
      'Firefox on Windows',
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:130.0) Gecko/20100101 Firefox/130.0',
    ],
    [
      'Safari on Mac',
      `${mac} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15`,
    ],
    [
      'Chrome on Mac',
      `${mac} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0.0.0 Safari/537.36`,
    ],
    [
      'Edge on Mac',
      `${mac} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0 Safari/537.36 Edg/128.0`,
    ],
    [
      'Safari on iPhone',
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1',
    ],
    [
      'Chrome on Android',
      'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0 Mobile Safari/537.36',
    ],
    ['', 'curl/8.0'],
    ['', ''],
  ])('is %s', (words, agent) => {
    expect(browserWords(agent)).toBe(words);
  });

  it('never repeats what it was told', () => {
    expect(browserWords('<b>Firefox/1</b> (Windows; "; drop table")')).toBe('Firefox on Windows');
    expect(browserWords(undefined)).toBe('');
  });
});
