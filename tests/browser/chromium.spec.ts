import { findChromium } from './chromium';

describe('the browser of the tests', () => {
  it('is the one of CHROME_PATH before any other', async () => {
    const env = { ...process.env, CHROME_PATH: process.execPath };
    expect((await findChromium(env)).executablePath).toBe(process.execPath);
  });

  it('is never replaced in silence by another where CHROME_PATH names none', async () => {
    const env = { ...process.env, CHROME_PATH: '/nowhere/chrome' };
    await expect(findChromium(env)).rejects.toThrow(
      /CHROME_PATH names \/nowhere\/chrome, which is not there\. Set CHROME_PATH to .* or install one/,
    );
  });

  it('reaches no other machine, whatever it is asked', async () => {
    const { args } = await findChromium({ CHROME_PATH: process.execPath });
    expect(args.join(' ')).toContain('MAP * ~NOTFOUND, EXCLUDE localhost');
  });
});
