export type { Withheld } from '../progress/withheld';
export { isWithheld } from '../progress/withheld';
