/** A long file with decimals, for clients of its own and for one who is there already. */
export const randomVisits = JSON.stringify({
  ...{ name: 'random-visits', title: 'Random visits', description: 'client,date,pain,activity' },
  ...{ assumptions: [], shape: 'WIDE', headerLine: 1, delimiter: ',', decimal: '.', missing: [''] },
  client: { columns: ['client'], reference: '{key}', name: 'Client {key}' },
  sex: { is: 'UNKNOWN' },
  dates: { kind: 'COLUMN', column: 'date', format: 'YYYY-MM-DD' },
  ...{ condition: { is: 'neck_pain' }, conditionSide: { is: 'NONE' }, arm: { is: null } },
  ...{ sessions: true, ownMeasures: [] },
  readings: [
    ['pain', 'nprs_avg', 'neck'],
    ['activity', 'psfs', 'whole_body'],
  ].map(([column, measure, site]) => ({
    ...{ column, measure: { is: measure }, place: { is: { site } }, side: { is: 'NONE' } },
    ...{ movement: { is: 'none' }, mode: { is: 'NONE' }, unit: { is: '{score}' } },
    ...{ context: { is: 'PRE_SESSION' }, visit: null, dayOffset: 0, zeroMeans: 'VALUE' },
  })),
});
