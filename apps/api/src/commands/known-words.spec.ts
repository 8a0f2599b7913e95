import { Refusal } from '../refusal';
import { createPractice } from './create-practice';
import { seed } from './seed';

const nowhere = {
  ...{ port: 1, host: '', dataFolder: '/nowhere', demo: false, publicUrl: '' },
  ...{ databaseUrl: undefined, databaseAppUrl: undefined },
  ...{
    secret: undefined,
    trustedProxies: [],
    origins: [],
    questionsPerMinute: 600,
    mail: null,
    singleSignOn: null,
  },
};
const given = ['--name', 'Clinic', '--owner', 'Ann', '--email', 'ann@clinic.example'];

describe('a command', () => {
  it.each([
    ['create-practice', createPractice, [...given, '--timezone', 'Europe/Berlin']],
    ['create-practice', createPractice, [...given, 'more']],
    ['seed', seed, ['--reading', '100']],
  ] as const)('%s refuses what it does not know before it does anything', async (_, run, words) => {
    const said: string[] = [];
    await expect(run(nowhere, words, (text) => said.push(text))).rejects.toThrow(Refusal);
    await expect(run(nowhere, words, (text) => said.push(text))).rejects.toThrow(
      /timezone|more|reading/,
    );
    expect(said).toEqual([]);
  });
});
