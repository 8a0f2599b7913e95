import { careDrawing, careHeight } from './care-over-time-drawing';
import type { CareData, ExerciseToDraw, TechniqueRow } from './care-to-draw';
import { dayText, shortDayText } from './day-axis';
import type { Cell, Figure, FigureLine, FigureTable } from './figure';
import { countText } from './number-text';
import type { SessionToDraw } from './series-to-draw';

/** So many techniques have a row of their own; the others are in the table. */
const mostTechniques = 8;

/** Every technique, the most used first; of two used as often the one that came first. */
function techniqueRows(sessions: readonly SessionToDraw[]): TechniqueRow[] {
  const names = new Set(sessions.flatMap(({ techniques }) => techniques));
  return [...names]
    .map((name) => ({ name, sessions: sessions.filter((each) => each.techniques.includes(name)) }))
    .sort((a, b) => b.sessions.length - a.sessions.length);
}

const sessionPoints = ({ name, sessions }: TechniqueRow, dataset: number): FigureLine => ({
  name,
  points: sessions.map(({ heldOn, number }, index) => ({
    ...{ dataset, index, heading: dayText(heldOn), lines: [name, `session ${number}`] },
    spoken: `${dayText(heldOn)}, session ${number}, ${name}`,
  })),
});

/** `done on 3 of 5 days answered`; without an answer, that there is none. */
function doneText({ answered, done }: { readonly answered: number; readonly done: number }) {
  return answered === 0
    ? 'no day answered'
    : `done on ${done} of ${countText(answered, 'day')} answered`;
}

const weekPoints = ({ exercise, weeks }: ExerciseToDraw, dataset: number): FigureLine => ({
  name: exercise,
  points: weeks.map((week, index) => {
    const heading = `Week from ${dayText(week.from)}`;
    const lines = [exercise, doneText(week), `${countText(week.days, 'day')} in all`];
    return { dataset, index, heading, lines, spoken: [heading, ...lines].join(', ') };
  }),
});

function summaryOf({ sessions, exercises }: CareData, techniques: number): string {
  const answered = exercises.reduce((sum, each) => sum + each.answered, 0);
  const done = exercises.reduce((sum, each) => sum + each.done, 0);
  const days = exercises.reduce((sum, each) => sum + each.days, 0);
  const held = `${countText(sessions.length, 'session')}, ${countText(techniques, 'technique')}.`;
  if (exercises.length === 0) return held;
  const given = countText(exercises.length, 'exercise');
  return `${held} At home, ${given}: ${doneText({ answered, done })}, of ${days} in all.`;
}

function rowsOf({ sessions, exercises }: CareData): Cell[][] {
  const visits = sessions.map(({ heldOn, number, techniques }): Cell[] => [
    ...[heldOn, `Session ${number}`],
    techniques.length === 0 ? 'No technique recorded' : techniques.join(', '),
  ]);
  const weeks = exercises.flatMap(({ exercise, weeks: all }) =>
    all.map((week): Cell[] => [
      ...[week.from, 'Week at home'],
      `${exercise}: ${doneText(week)}, ${countText(week.days, 'day')} in all`,
    ]),
  );
  return [...visits, ...weeks].sort((a, b) => String(a[0]).localeCompare(String(b[0])));
}

function tableOf(data: CareData): FigureTable {
  return {
    caption: 'What was done, at the sessions and at home',
    columns: [
      { name: 'Date', unit: '', kind: 'DAY' },
      { name: 'Where', unit: '', kind: 'TEXT' },
      { name: 'What', unit: '', kind: 'TEXT' },
    ],
    rows: rowsOf(data),
  };
}

function notesOf({ exercises }: CareData, more: number): string[] {
  const [first] = exercises;
  return [
    ...(more > 0 ? [`${countText(more, 'more technique')} in the table.`] : []),
    ...(first === undefined ? [] : [first.note]),
  ];
}

const keys = [
  'Dot: the technique was used in that session. It says nothing of why pain changed.',
  'Box: a week at home. Filled: the share of the answered days on which it was done. Empty: no day was answered.',
];

/**
 * What was done on the time axis of the score above it: each technique at the sessions in which it was used, and each
 * exercise week by week with the share of the answered days on which it was done. It explains no result.
 */
export function careOverTime(data: CareData): Figure {
  const { sessions, exercises } = data;
  const all = techniqueRows(sessions);
  const shown = all.slice(0, mostTechniques);
  const isEmpty = all.length === 0 && exercises.length === 0;
  const summary = isEmpty ? 'Nothing that was done is recorded yet.' : summaryOf(data, all.length);
  const told = [
    ...all.map((row) => `${row.name} in ${countText(row.sessions.length, 'session')}`),
    ...exercises.map((each) => `${each.exercise}: ${doneText(each)}`),
  ];
  const last = sessions.at(-1);
  const homeAt = (each: ExerciseToDraw, at: number) => weekPoints(each, shown.length + at);
  return {
    title: 'What was done',
    tag: last === undefined ? '' : `last session ${shortDayText(last.heldOn)}`,
    state: isEmpty ? 'EMPTY' : 'DRAWN',
    summary,
    label: `What was done. ${summary} ${told.join('; ')}.`,
    notes: notesOf(data, all.length - shown.length),
    keys,
    height: careHeight(shown.length + exercises.length),
    chart: (palette) => careDrawing(data, shown, palette),
    points: isEmpty ? [] : [...shown.map(sessionPoints), ...exercises.map(homeAt)],
    table: tableOf(data),
  };
}
