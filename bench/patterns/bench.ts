/**
 * `npm run bench -- patterns`: what patterns cost a draft of 500 words. The house's own are measured, and the same made
 * up to at least two hundred by giving each again.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDraft } from '../../src/draft/index.ts';
import { createPatternSet, type PatternFile } from '../../src/patterns/index.ts';
import compiled from '../../src/rules/patterns.generated.json' with { type: 'json' };
import { createTermMatcher, noTerminology } from '../../src/terms/index.ts';
import { loadTestEngine } from '../../test/engine.ts';
import type { BenchOptions } from '../main.ts';

const WORDS = 500;
const DRAFTS = 60;
const PASSES = 7;

export async function benchPatterns({ json, data }: BenchOptions): Promise<void> {
  const { lexicon, gazetteer } = await loadTestEngine();
  const parts = { lexicon, gazetteer, terms: createTermMatcher(noTerminology, lexicon) };
  const folder = join(data, 'news', 'ant');
  const words = readdirSync(folder)
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split(/ /));
  const drafts = Array.from({ length: DRAFTS }, (_, at) =>
    readDraft(words.slice(at * WORDS, (at + 1) * WORDS).join(' '), {}, parts),
  );
  // What a draft knows of its people is asked by other rules anyway.
  for (const { people, sentences } of drafts) void [people, sentences];
  const house = compiled as unknown as PatternFile[];
  const own = house.reduce((sum, { patterns }) => sum + patterns.length, 0);
  const figures = [1, Math.ceil(200 / own)].map((times) => {
    const set = createPatternSet(Array.from({ length: times }, () => house).flat());
    /** The processor's time, not the clock's: other programs may be running. */
    const scan = (): number => {
      const start = process.cpuUsage();
      for (const draft of drafts) set.scan(draft, { lexicon });
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000 / drafts.length;
    };
    const first = scan();
    const again = Math.min(...Array.from({ length: PASSES }, scan));
    return { patterns: own * times, first_ms: first, again_ms: again };
  });
  if (json) console.log(JSON.stringify(figures, null, 1));
  else
    for (const { patterns, first_ms, again_ms } of figures)
      console.log(
        `${patterns} patterns: ${first_ms.toFixed(2)} ms for ${WORDS} words seen first, ${again_ms.toFixed(2)} ms at each pause of typing`,
      );
}
