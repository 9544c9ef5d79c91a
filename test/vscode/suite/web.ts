import 'mocha/mocha.js';
import { runSuite } from './run.ts';

/** Mocha's browser build puts itself here; a worker has no `document`, which its default reporter would need. */
declare const Mocha: Parameters<typeof runSuite>[0];

export const run = (): Promise<void> => runSuite(Mocha);
