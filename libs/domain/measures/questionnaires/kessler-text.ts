import type { QuestionnaireText } from './questionnaire';

/** The ten questions of Kessler; NSW Health asks that the paper of 2003 is cited. */
export const kesslerText: QuestionnaireText = {
  lead: 'In the past 4 weeks, about how often did you feel …',
  questions: [
    'tired out for no good reason?',
    'nervous?',
    'so nervous that nothing could calm you down?',
    'hopeless?',
    'restless or fidgety?',
    'so restless you could not sit still?',
    'depressed?',
    'that everything was an effort?',
    'so sad that nothing could cheer you up?',
    'worthless?',
  ],
  choices: [
    { value: 1, words: 'None of the time' },
    { value: 2, words: 'A little of the time' },
    { value: 3, words: 'Some of the time' },
    { value: 4, words: 'Most of the time' },
    { value: 5, words: 'All of the time' },
  ],
  credit:
    'Kessler RC, Barker PR, Colpe LJ and others. Screening for serious mental illness in the general population. Archives of General Psychiatry 2003; 60(2): 184–189.',
};
