import { runOrStop } from './run';

/** Builds what has changed since the last time: the server, and the dashboard where it is asked for. */
export function build(projects: readonly ('api' | 'dashboard')[], quietly: boolean): void {
  runOrStop('tsx', ['codegen.ts'], { quietly });
  runOrStop('nx', ['run-many', '-t', 'build', '-p', projects.join(',')], { quietly });
}
