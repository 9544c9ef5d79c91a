/**
 * `npm run bench -- pace`: the goals of how fast the project is to be, each beside what this run measures. Times are of CPU and
 * memory is resident. Where a goal is a ratio, both of its sides are measured in this run, so that it says the same on any
 * machine; where it is milliseconds, the same words' bare look-up by hunspell-asm tells how fast the machine is.
 */
import { measureEngine } from './engine.ts';
import { measureFolder } from './folder.ts';
import type { BenchOptions } from './main.ts';
import { measureServer } from './server.ts';
import { measureService } from './service.ts';
import { measureStart } from './start.ts';

interface Goal {
  readonly name: string;
  readonly measured: number;
  readonly unit: string;
  readonly goal: string;
  readonly met: boolean;
}

export async function benchPace(options: BenchOptions): Promise<void> {
  const start = new Map(measureStart().map(({ name, ratio }) => [name, ratio]));
  const { rows: folder, articles } = await measureFolder(options);
  const [one, two] = folder;
  const service = await measureService();
  const engine = await measureEngine(options);
  const { rows: keys, edits, halfMb, fullMb } = await measureServer(options);

  const goals: Goal[] = [
    most('new words, times hunspell-asm', engine.timesHunspell, 3, '×'),
    most('full check, 20,000 words ÷ 5,000', engine.growth, 4.4, '×'),
    ...keys.map(({ words, keyP95 }) =>
      most(`key to findings, ${words} words, p95`, keyP95, KEY_GOALS.get(words)!, 'ms'),
    ),
    ...keys.map(({ words, hunspellMs }) =>
      told(`  hunspell-asm, all of the ${words} words`, hunspellMs, 'ms'),
    ),
    most('lint of one draft ÷ node -e 0', start.get('lint')!, 3.5, '×'),
    least(`${articles} drafts, 1 job ÷ 2 jobs, by the clock`, one!.wallMs! / two!.wallMs!, 1.7, '×'),
    most(`${articles} drafts, 1 job`, one!.rssMb!, 250, 'MB'),
    most(`${articles} drafts, 2 jobs`, two!.rssMb!, 350, 'MB'),
    most(`an open draft after ${edits} edits`, fullMb, 200, 'MB'),
    told('  after half of them', halfMb, 'MB'),
    most('service, 50 connections, p99 ÷ p50', service.ratio, 4, '×'),
    most('service, /health under load', Math.max(service.healthMax, service.healthAfterLongDraft), 50, 'ms'),
    most('service, drafts lost at SIGTERM', service.lostAtSigterm, 0, ''),
  ];
  if (options.json) return console.log(JSON.stringify(goals));
  for (const { name, measured, unit, goal, met } of goals)
    console.log(
      name.padEnd(46),
      `${measured.toFixed(measured < 100 ? 1 : 0).padStart(8)} ${unit.padEnd(3)}`,
      goal === '' ? '' : `${goal.padStart(8)}  ${met ? 'met' : 'missed'}`,
    );
}

/** Milliseconds of CPU, by the words of the open draft. */
const KEY_GOALS: ReadonlyMap<number, number> = new Map([
  [500, 15],
  [5_000, 25],
  [20_000, 50],
]);

function most(name: string, measured: number, goal: number, unit: string): Goal {
  return { name, measured, unit, goal: `≤ ${goal}`, met: measured <= goal };
}

function least(name: string, measured: number, goal: number, unit: string): Goal {
  return { name, measured, unit, goal: `≥ ${goal}`, met: measured >= goal };
}

/** What no goal is set for. */
function told(name: string, measured: number, unit: string): Goal {
  return { name, measured, unit, goal: '', met: true };
}
