import Mocha from 'mocha';
import { runSuite } from './run.ts';

export const run = (): Promise<void> => runSuite(Mocha);
