import { v7 as uuidv7 } from 'uuid';
import { refusedToAll, type Aim, type Row } from './matrix-row';

const whoTreats = { ...refusedToAll, practitioner: 'data', lead: 'data' } as const;

/** An answer to an alert, as the mutation of that name takes it. */
const answered = (field: string): Row => ({
  ask: ({ alertId }: Aim) => ({
    query: `mutation ($input: AnswerAlertInput!) { ${field}(input: $input) { answer { id kind } problems { code } } }`,
    variables: { input: { id: uuidv7(), alertId } },
  }),
  own: whoTreats,
  aimed: 'RECORD',
});

/** Rows of the list of who needs a look. */
export const attentionRows: Readonly<Record<string, Row>> = {
  needsAttention: {
    ask: () => ({
      query: `{ needsAttention(first: 50) { today totalCount counts { rule name count }
        edges { cursor node { alertId reason clientName clientReference episode { id conditionName } } }
        recordedToday { clientName } dueToday { clientName } } }`,
    }),
    own: { ...whoTreats, treatingOwner: 'data' },
    aimed: false,
  },
  reviewAlert: answered('reviewAlert'),
  snoozeAlert: answered('snoozeAlert'),
  markAlertNotUseful: answered('markAlertNotUseful'),
  undoAlertAnswer: {
    ask: ({ answerId }) => ({
      query: `mutation ($input: UndoAlertAnswerInput!) {
        undoAlertAnswer(input: $input) { answer { id undoneAt } problems { code } } }`,
      variables: { input: { answerId } },
    }),
    own: whoTreats,
    aimed: 'RECORD',
  },
};
