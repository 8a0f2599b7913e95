import { conditions } from '@unknot/domain/care/conditions';
import { muscles } from '@unknot/domain/care/muscles';
import { techniques } from '@unknot/domain/care/techniques';
import { catalogue } from '@unknot/domain/measures/catalogue';
import { motionErrors } from '@unknot/domain/measures/errors/motion-errors';
import { referenceRanges } from '@unknot/domain/measures/norms/reference-ranges';
import { conditionsPart, musclesPart, regionsPart, techniquesPart } from './care';
import { measuresPart, thresholdsPart } from './measures';
import { errorsPart, movementsPart, normsPart } from './motion';
import { tableOf, unverified } from './table';

type Rows = readonly { readonly verified: boolean }[];

const countOf = (name: string, rows: Rows): readonly (string | number)[] => [
  name,
  rows.length,
  rows.filter(({ verified }) => !verified).length,
];

/** The whole catalogue as one page. */
export function measuresPage(): string {
  const parts = [
    `# Measures, figures and lists

Everything that can be recorded, every published figure that a result is held against, and where each comes from.

> This page is written from the catalogue: change the rows in \`libs/domain\` and run \`npx tsx --tsconfig tools/tsconfig.json tools/measures-page.ts\`.

**${unverified}** marks what was written down from memory and not yet read at its source; of a measure it may be the licence or the recall period alone. It is never shown to a client. Figures that this product sets itself say so as their source.

${tableOf(
  ['Part', 'Rows', 'Unverified'],
  [
    countOf('Measures', catalogue.measures),
    countOf('Published figures on change', catalogue.thresholds),
    countOf('Reference ranges of motion', referenceRanges),
    countOf('Errors of measuring movement', motionErrors),
    countOf('Techniques', techniques),
    countOf('Conditions', conditions),
    countOf('Muscles', muscles),
  ],
)}`,
    measuresPart(),
    thresholdsPart(),
    normsPart(),
    errorsPart(),
    movementsPart(),
    techniquesPart(),
    conditionsPart(),
    musclesPart(),
    regionsPart(),
  ];
  return `${parts.join('\n\n')}\n`;
}
