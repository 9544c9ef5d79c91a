/**
 * Floors under what is found in texts of our own: thirty drafts with one slip of spelling each time, and the annotated
 * drafts, where only the marks may be loud. The press shows how good the engine is (docs/accuracy.md); this shows,
 * without the press, that a change did not take away what it had. A floor is some points below what was measured when it
 * was set.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { measureDrafts, readMarkedDrafts } from '../../eval/drafts.ts';
import { type CleanArticle, pick, wordsOf } from '../../eval/recall/article.ts';
import { judge } from '../../eval/recall/judge.ts';
import { numberInjectors } from '../../eval/recall/numbers.ts';
import { wordInjectors } from '../../eval/recall/word-slips.ts';
import { createLinter } from '../../src/linter/index.ts';
import { random } from '../../tools/random.ts';
import { loadTestEngine } from '../engine.ts';
import { isLoud } from '../marks.ts';

const engine = await loadTestEngine();
const linter = createLinter({ ...engine, log: (line) => expect.fail(line) });
const folder = new URL('../corpus/drafts/', import.meta.url);
const drafts = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name): CleanArticle => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    return { outlet: 'own', id: name, text, words: wordsOf(text) };
  });
const injectors = { ...wordInjectors(engine.lexicon), ...numberInjectors };
const untouched = new Map(drafts.map((draft) => [draft, linter.lint(draft.text).filter(isLoud)]));

/** Shares of the first fix that gives the text back, in per cent. */
const FLOORS: Readonly<Record<string, number>> = {
  'hamza left out': 93,
  'hamza put on wasl': 90,
  'hamza seat': 42,
  'ه for ة: a word': 70,
  'ه for ة: no word': 93,
  'ى for ي: no word': 68,
  'ض and ظ: no word': 72,
  'letter of its sound': 34,
  'letter left out: no word': 34,
  'letter doubled: no word': 72,
  'letters swapped: no word': 64,
  'neighbour on the keyboard: no word': 45,
  'long vowel heard': 50,
  joined: 65,
  split: 26,
  'number and gender': 90,
};

it.each(Object.keys(FLOORS))('rights %s', (kind) => {
  const next = random(3);
  const outcomes = drafts.flatMap((draft) => {
    const slip = pick(injectors[kind]!(draft, next), next);
    return slip ? [judge(linter, draft.text, untouched.get(draft)!, { kind, ...slip })] : [];
  });
  const counted = outcomes.filter((outcome) => outcome !== 'skipped');
  const right = counted.filter((outcome) => outcome === 'right').length;
  expect(counted.length).toBeGreaterThanOrEqual(10);
  expect((100 * right) / counted.length).toBeGreaterThanOrEqual(FLOORS[kind]!);
});

it('is silent in the annotated drafts but for what is marked, all rules together', () => {
  const { drafts: own } = measureDrafts(linter, readMarkedDrafts('no-data-needed'));
  expect(own?.drafts).toBeGreaterThan(60);
  expect(own?.alarms).toEqual({});
  expect(own?.fixed).toBe(own?.marks);
});
