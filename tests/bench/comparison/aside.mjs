// A thread does not inherit how its program reads TypeScript.
import { register } from 'tsx/esm/api';

register();
await import('./compare-aside.ts');
