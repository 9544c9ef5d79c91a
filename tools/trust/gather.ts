/** Reads the articles of all outlets, as they were printed and with slips put in, in as many processes as there are. */
import { buildLeftOut } from '../../eval/left-out/left-out.ts';
import { inProcesses } from '../../eval/pool.ts';
import { OUTLETS } from '../../eval/roles.ts';
import type { Gathered, Part } from './worker.ts';

/** Of each outlet; what slips are drawn depends on it. */
const PARTS = 4;

/** @returns what was found in the parts of each outlet, each read with the counts of the others. */
export async function gather(data: string): Promise<Gathered[]> {
  const ids = OUTLETS.map(({ id }) => id);
  const leftOut = await buildLeftOut(data, ids);
  const parts = ids.flatMap((outlet) =>
    Array.from({ length: PARTS }, (_, part): Part => ({ outlet, part, parts: PARTS })),
  );
  return inProcesses<Part, Gathered>(new URL('worker.ts', import.meta.url), parts, { data, leftOut });
}
