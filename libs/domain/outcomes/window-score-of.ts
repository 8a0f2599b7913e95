export type { WindowScore } from '../progress/windows/window-score-of';
export { windowScoreOf } from '../progress/windows/window-score-of';
