/** All that the command line starts, in one bundle: each runs when it is imported. */
import type { Program } from './start.ts';

declare const PROGRAM: Program;

const programs: Readonly<Record<Program, () => Promise<unknown>>> = {
  cli: () => import('./main.ts'),
  worker: () => import('../workspace/worker.ts'),
  'service-worker': () => import('../service/worker.ts'),
};

void programs[PROGRAM]();
