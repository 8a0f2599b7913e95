export type { FollowUpWindow } from '../progress/windows/follow-up-window';
export { followUpWindows } from '../progress/windows/follow-up-window';
