import { phoneTool } from '../body/phone-angle';

/** What an angle can be measured with; another tool than before breaks the line, for tools differ by 2° to 20°. */
export const angleTools: readonly string[] = [
  'goniometer',
  'inclinometer',
  'CROM device',
  'by eye',
  phoneTool,
];

/** What a length can be measured with. */
export const lengthTools: readonly string[] = ['tape', 'ruler'];
