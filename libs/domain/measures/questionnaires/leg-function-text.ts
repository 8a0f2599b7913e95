import type { QuestionnaireText } from './questionnaire';

/** The 20 activities of the Lower Extremity Functional Scale; free of cost, its authors are named. */
export const legFunctionText: QuestionnaireText = {
  lead: 'Today, do you or would you have any difficulty at all with:',
  questions: [
    'Any of your usual work, housework or school activities',
    'Your usual hobbies, recreational or sporting activities',
    'Getting into or out of the bath',
    'Walking between rooms',
    'Putting on your shoes or socks',
    'Squatting',
    'Lifting an object, like a bag of groceries, from the floor',
    'Performing light activities around your home',
    'Performing heavy activities around your home',
    'Getting into or out of a car',
    'Walking 2 blocks',
    'Walking a mile',
    'Going up or down 10 stairs (about 1 flight of stairs)',
    'Standing for 1 hour',
    'Sitting for 1 hour',
    'Running on even ground',
    'Running on uneven ground',
    'Making sharp turns while running fast',
    'Hopping',
    'Rolling over in bed',
  ],
  choices: [
    { value: 0, words: 'Extreme difficulty or unable to perform activity' },
    { value: 1, words: 'Quite a bit of difficulty' },
    { value: 2, words: 'Moderate difficulty' },
    { value: 3, words: 'A little bit of difficulty' },
    { value: 4, words: 'No difficulty' },
  ],
  credit: 'Binkley JM, Stratford PW, Lott SA, Riddle DL. Physical Therapy 1999; 79: 371–383.',
};
