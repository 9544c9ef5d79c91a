/** The process that `left-out.ts` starts: the lexicon without one outlet. */
import { answer } from '../pool.ts';
import { buildWithout } from './left-out.ts';

answer(
  async ({ data }: { data: string }) =>
    (outlet: string) =>
      buildWithout(data, outlet),
);
