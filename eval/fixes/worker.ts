/** The process that `fixes.ts` starts: the faults of the fixes in one text. */

import type { Finding, Fix } from '../../src/draft/index.ts';
import { applyEdits, applyFixes, createLinter, type Linter } from '../../src/linter/index.ts';
import { bare } from '../../src/text/index.ts';
import type { loadTestEngine } from '../../test/engine.ts';
import { type LeftOut, loadEngines } from '../left-out/left-out.ts';
import { answer } from '../pool.ts';
import { wordsOf } from '../recall/article.ts';
import { type Fault, type FixFault, type FixResult, type FixTask, MOST_IN_TEXT } from './fixes.ts';

type Engine = Awaited<ReturnType<typeof loadTestEngine>>;

interface Change {
  readonly before: string;
  readonly after: string;
  /** The changed stretch in the text as it is after the fix, grown to whole words. */
  readonly start: number;
  readonly end: number;
  readonly oldWords: readonly string[];
  readonly newWords: readonly string[];
}

/** From the first edit to the last, both grown to whole words. */
function changeOf(text: string, fix: Fix): Change {
  const after = applyEdits(text, fix.edits);
  let start = Math.min(...fix.edits.map((edit) => edit.start));
  let end = Math.max(...fix.edits.map((edit) => edit.end));
  while (start > 0 && /[\p{L}\p{M}]/u.test(text[start - 1]!)) start--;
  while (end < text.length && /[\p{L}\p{M}]/u.test(text[end]!)) end++;
  const newEnd = end + after.length - text.length;
  const words = (part: string) => wordsOf(bare(part)).map((word) => word.text);
  return {
    before: text.slice(start, end),
    after,
    start,
    end: newEnd,
    oldWords: words(text.slice(start, end)),
    newWords: words(after.slice(start, newEnd)),
  };
}

/** A word closer to the old one without its first letter than to the whole: «وللمدير» that became «المدير». */
function losesClitic(oldWord: string, newWord: string): boolean {
  if (!/^[وفبكل]/.test(oldWord) || oldWord.length < 4 || newWord[0] === oldWord[0]) return false;
  const rest = oldWord.slice(1);
  return (
    newWord === rest || newWord === `ال${rest.replace(/^ل/, '')}` || (rest.length > 3 && near(rest, newWord))
  );
}

/** One letter put for another. */
function near(a: string, b: string): boolean {
  return a.length === b.length && [...a].filter((letter, at) => letter !== b[at]).length <= 1;
}

function faultsOf(
  linter: Linter,
  { lexicon, gazetteer }: Engine,
  text: string,
  findings: readonly Finding[],
  finding: Finding,
  fix: Fix,
): Fault[] {
  const { after, start, end, oldWords, newWords } = changeOf(text, fix);
  if (after === text) return ['equal'];
  const faults: Fault[] = [];
  const added = newWords.filter((word) => !oldWords.includes(word));
  const known = (word: string): boolean =>
    word.length < 2 ||
    lexicon.contains(word) ||
    gazetteer.name(word) !== undefined ||
    gazetteer.isPlace(word) ||
    wordsOf(bare(text)).some((other) => other.text === word);
  if (added.some((word) => !known(word))) faults.push('unknown word');
  const changed = oldWords.findIndex((word, at) => word !== newWords[at]);
  if (
    oldWords.length === newWords.length &&
    changed >= 0 &&
    losesClitic(oldWords[changed]!, newWords[changed]!)
  )
    faults.push('lost clitic');
  const shift = after.length - text.length;
  const inPlace = linter
    .lint(after)
    .filter((each) => each.severity !== 'hint' && each.start < Math.max(end, start + 1) && each.end > start);
  const fresh = inPlace.filter(
    ({ rule, start: at, message }) =>
      !findings.some(
        (old) =>
          old.rule === rule &&
          old !== finding &&
          old.message.key === message.key &&
          (old.start === at || old.start + shift === at),
      ),
  );
  if (fresh.some(({ rule }) => rule === finding.rule)) faults.push('finding again');
  if (fresh.some(({ rule }) => rule !== finding.rule)) faults.push('new finding');
  return faults;
}

answer(async ({ leftOut }: { leftOut: LeftOut }) => {
  const engineOf = await loadEngines(leftOut);
  const linters = new Map<Engine, Linter>();
  return ({ outlet, text }: FixTask): FixResult => {
    const engine = engineOf(outlet);
    const linter = linters.get(engine) ?? createLinter({ ...engine, log: console.error });
    linters.set(engine, linter);
    const findings = linter.lint(text);
    const tried: Record<string, number> = {};
    const faults: FixFault[] = [];
    const count = (finding: Finding, fix: Fix, own: readonly Fault[], of: string): void => {
      for (const fault of own)
        faults.push({
          rule: finding.rule,
          fault,
          safe: fix.safe,
          offset: finding.start,
          words: of.slice(finding.start, finding.end),
          fix: fix.edits.map((edit) => edit.text).join('|'),
        });
    };
    for (const finding of findings) {
      const [fix] = finding.fixes;
      if (!fix || (tried[finding.rule] ?? 0) >= MOST_IN_TEXT) continue;
      tried[finding.rule] = (tried[finding.rule] ?? 0) + 1;
      count(finding, fix, faultsOf(linter, engine, text, findings, finding, fix), text);
    }
    const once = applyFixes(text, findings);
    // What overlapped waits for the next round by design: the rounds that `--fix` makes are done when nothing is left.
    if (once.left.length === 0) {
      const again = applyFixes(once.text, linter.lint(once.text));
      for (const finding of again.applied) {
        const fix = finding.fixes.find(({ safe }) => safe);
        if (fix) count(finding, fix, ['second run'], once.text);
      }
    }
    return { tried, faults };
  };
});
