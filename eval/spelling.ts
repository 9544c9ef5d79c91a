/**
 * What the spelling rules are held to: pairs of wrong and right words and words corrupted as comments are, each alone in
 * a neutral sentence, and what all rules find in a thousand words of articles. All are corpora for measuring, so no word
 * of theirs is kept.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../src/draft/index.ts';
import type { Lexicon } from '../src/lexicon/index.ts';
import type { Linter } from '../src/linter/index.ts';
import type { Gazetteer } from '../src/people/index.ts';
import { bare } from '../src/text/index.ts';
import { random } from '../tools/random.ts';
import { drawCorruptions } from './corruptions.ts';

/** None has anything that would make its word a name, a verb's object or a title. */
const SENTENCES = ['وردت كلمة {word} في النص.', 'نقرأ {word} في السطر الثاني من الصفحة.'];
const SAMPLE = 200;
const SEED = 20_25;
const CORRUPTIONS = 4000;

interface Engine {
  readonly lexicon: Lexicon;
  readonly gazetteer: Gazetteer;
}

export function evaluateSpelling(linter: Linter, engine: Engine, data: string, show: boolean): void {
  const pairs = join(data, 'errors/pairs-dev.tsv');
  if (existsSync(pairs)) for (const sentence of SENTENCES) evaluatePairs(linter, pairs, sentence, show);
  else console.log(`pairs: no ${pairs}; give the folder of the data with --data.`);
  evaluateCorruptions(linter, engine, data, show);
  const articles = join(data, 'news/ant');
  if (existsSync(articles)) evaluateArticles(linter, articles, show);
  else console.log(`articles: no ${articles}; give the folder of the data with --data.`);
}

function evaluatePairs(linter: Linter, path: string, sentence: string, show: boolean): void {
  const rows = readFileSync(path, 'utf8').trim().split('\n');
  const tally = { reported: 0, first: 0, alarms: 0 };
  const faults: string[] = [];
  for (const row of rows) {
    const [wrong = '', right = ''] = row.split('\t');
    const { findings, fixed } = lintWord(linter, sentence, wrong);
    if (findings.length > 0) tally.reported++;
    else faults.push(`missed ${wrong} → ${right}`);
    // A fix may write tanwin that the pair leaves out: ايضا → أيضًا.
    if (fixed !== undefined && bare(fixed) === bare(right)) tally.first++;
    else if (findings.length > 0) faults.push(`${wrong} → ${right}, not ${fixed ?? 'nothing'}`);
    const alarm = lintWord(linter, sentence, right);
    if (alarm.findings.length > 0) {
      tally.alarms++;
      faults.push(`false alarm on ${right}: ${alarm.findings.map(({ rule }) => rule).join(', ')}`);
    }
  }
  const share = (count: number) => `${((100 * count) / rows.length).toFixed(1)} %`;
  console.log(`pairs alone in «${sentence}»: ${rows.length}`);
  console.log(`  wrong forms reported ${share(tally.reported)}, first fix right ${share(tally.first)}`);
  console.log(`  right forms reported ${share(tally.alarms)}`);
  if (show) for (const fault of faults) console.log(`    ${fault}`);
}

/** By kind of slip; the right words they are drawn from are not clean enough to count false alarms on. */
function evaluateCorruptions(linter: Linter, engine: Engine, data: string, show: boolean): void {
  const tallies = new Map<string, { all: number; reported: number; first: number }>();
  const faults: string[] = [];
  for (const { kind, wrong, right } of drawCorruptions(data, engine, CORRUPTIONS, SEED)) {
    const tally = tallies.get(kind) ?? { all: 0, reported: 0, first: 0 };
    tallies.set(kind, tally);
    const { findings, fixed } = lintWord(linter, SENTENCES[0]!, wrong);
    tally.all++;
    if (findings.length > 0) tally.reported++;
    if (fixed !== undefined && bare(fixed) === right) tally.first++;
    else faults.push(`${kind}: ${wrong} → ${right}, not ${fixed ?? 'reported'}`);
  }
  if (tallies.size === 0) console.log(`corruptions: no words under ${data}/ner or ${data}/frequency.`);
  else console.log(`corrupted words by kind of slip, reported and first fix right:`);
  for (const [kind, { all, reported, first }] of tallies) {
    const share = (count: number) => `${((100 * count) / all).toFixed(1)} %`;
    console.log(`  ${kind} (${all}): ${share(reported)}, ${share(first)}`);
  }
  if (show) for (const fault of faults) console.log(`    ${fault}`);
}

/** The spelling findings on the word in its sentence, and the word after the first fix of the first of them. */
function lintWord(
  linter: Linter,
  sentence: string,
  word: string,
): { findings: Finding[]; fixed: string | undefined } {
  const start = sentence.indexOf('{word}');
  const end = start + word.length;
  const text = sentence.replace('{word}', word);
  const findings = linter
    .lint(text)
    .filter((finding) => finding.rule.startsWith('spelling/') && finding.start < end && finding.end > start);
  const edit = findings[0]?.fixes[0]?.edits[0];
  const fixed = edit && text.slice(start, edit.start) + edit.text + text.slice(edit.end, end);
  return { findings, fixed };
}

function evaluateArticles(linter: Linter, folder: string, show: boolean): void {
  const counts = new Map<string, number>();
  const loud: string[] = [];
  let words = 0;
  let articles = 0;
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.txt')) continue;
    articles++;
    const text = readFileSync(join(folder, name), 'utf8');
    const draft = linter.read(text);
    words += draft.tokens.filter(({ kind }) => kind === 'word').length;
    for (const finding of linter.check(draft)) {
      const { rule, severity, start, end, fixes } = finding;
      if (severity === 'info' || severity === 'hint') continue;
      counts.set(rule, (counts.get(rule) ?? 0) + 1);
      const around = text.slice(Math.max(0, start - 30), end + 30).replace(/\s+/g, ' ');
      loud.push(`${rule} «${text.slice(start, end)}» → ${fixes[0]?.edits[0]?.text ?? ''} … ${around}`);
    }
  }
  console.log(`articles: ${articles}, ${words} words; errors and warnings per 1,000 words`);
  for (const [rule, count] of [...counts].sort((a, b) => b[1] - a[1]))
    console.log(`  ${rule} ${((1000 * count) / words).toFixed(2)}`);
  if (!show) return;
  console.log(`a sample of ${SAMPLE}, seed ${SEED}, to be read by hand:`);
  for (const line of sample(loud, SAMPLE)) console.log(`  ${line}`);
}

/** The same lines for the same seed and list. */
function sample(lines: readonly string[], size: number): string[] {
  const drawn = [...lines];
  const next = random(SEED);
  const count = Math.min(size, drawn.length);
  for (let at = 0; at < count; at++) {
    const other = at + Math.floor(next() * (drawn.length - at));
    [drawn[at], drawn[other]] = [drawn[other]!, drawn[at]!];
  }
  return drawn.slice(0, count);
}
