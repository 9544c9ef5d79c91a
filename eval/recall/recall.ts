/**
 * `npm run eval -- recall`: slips put into clean articles of outlets that nothing about slips was fitted on, one in a
 * copy; how many are found and righted, and in the same run what is reported in the same articles untouched.
 */
import type { Lexicon } from '../../src/lexicon/index.ts';
import { random } from '../../tools/random.ts';
import { buildLeftOut } from '../left-out/left-out.ts';
import { inProcesses } from '../pool.ts';
import { OUTLETS, type Outlet } from '../roles.ts';
import { readFacts } from '../slips.ts';
import { type CleanArticle, cleanArticles, type Injector, pick, type Slip } from './article.ts';
import { bodyInjectors } from './bodies.ts';
import { consistencyInjectors } from './consistency.ts';
import { grammarInjectors } from './grammar.ts';
import { nameInjectors } from './names.ts';
import { numberInjectors } from './numbers.ts';
import { peopleInjectors } from './people.ts';
import { wordInjectors } from './word-slips.ts';

const SEED = 11;
const ARTICLES = 250;
/** Of each kind in each outlet. */
const SPECIMENS = 16;

export interface Specimen extends Slip {
  readonly kind: string;
}

export interface Task {
  readonly outlet: string;
  readonly text: string;
  readonly specimens: readonly Specimen[];
}

export type Outcome = 'right' | 'found' | 'missed' | 'skipped';

export interface TaskResult {
  readonly words: number;
  /** Warnings and errors of the untouched article. */
  readonly alarms: readonly string[];
  /** Of each specimen; skipped where the untouched article is reported at the same place. */
  readonly outcomes: readonly Outcome[];
}

export interface KindFigures {
  readonly slips: number;
  readonly found: number;
  /** The first fix restores the original words. */
  readonly right: number;
}

export interface RecallFigures {
  readonly seed: number;
  /** By kind, then outlet. */
  readonly kinds: Readonly<Record<string, Readonly<Record<string, KindFigures>>>>;
  /** Of the same articles untouched, by outlet: warnings and errors by group of rules. */
  readonly untouched: Readonly<
    Record<string, { articles: number; words: number; alarms: Readonly<Record<string, number>> }>
  >;
}

function drawTasks(
  outlet: Outlet,
  data: string,
  injectors: Readonly<Record<string, Injector>>,
  seed: number,
): Task[] {
  const next = random(seed);
  const all = cleanArticles(data, outlet, Number.POSITIVE_INFINITY, seed);
  const articles = all.slice(0, ARTICLES);
  const specimens = new Map<CleanArticle, Specimen[]>(articles.map((article) => [article, []]));
  Object.entries(injectors).forEach(([kind, inject], turn) => {
    let drawn = 0;
    // Each kind begins elsewhere, so that the first articles do not carry them all; small outlets are gone through again.
    for (let at = 0; at < 2 * articles.length && drawn < SPECIMENS; at++) {
      const article = articles[(at + turn * 7) % articles.length]!;
      const slip = pick(inject(article, next), next);
      const own = specimens.get(article)!;
      if (!slip || own.some((each) => each.kind === kind && each.start === slip.start)) continue;
      own.push({ kind, ...slip });
      drawn++;
    }
    // What hardly any article has to slip on is looked for in the others of the outlet too.
    for (let at = ARTICLES; at < all.length && drawn < SPECIMENS; at++) {
      const slip = pick(inject(all[at]!, next), next);
      if (!slip) continue;
      specimens.set(all[at]!, [...(specimens.get(all[at]!) ?? []), { kind, ...slip }]);
      drawn++;
    }
  });
  return [...specimens].map(([article, own]) => ({ outlet: outlet.id, text: article.text, specimens: own }));
}

export interface RecallOptions {
  /** The kinds to measure; all unless given. */
  readonly kinds?: string | undefined;
  readonly outlet?: string | undefined;
  /** Another seed draws other slips: what was mended by reading the misses of one is measured on another. */
  readonly seed?: number;
  /** Gets a line for each slip that is missed or whose first fix is not right. */
  readonly show?: ((line: string) => void) | undefined;
}

export async function measureRecall(
  data: string,
  lexicon: Lexicon,
  { kinds: only, outlet: one, seed = SEED, show }: RecallOptions = {},
): Promise<RecallFigures> {
  const all: Readonly<Record<string, Injector>> = {
    ...nameInjectors(await readFacts(data)),
    ...bodyInjectors(lexicon),
    ...peopleInjectors(data),
    ...wordInjectors(lexicon),
    ...numberInjectors,
    ...grammarInjectors,
    ...consistencyInjectors,
  };
  const injectors = Object.fromEntries(
    Object.entries(all).filter(([kind]) => !only || new RegExp(only).test(kind)),
  );
  const outlets = OUTLETS.filter(
    ({ id, roles }) => roles.names === 'report' && roles.speller === 'report' && (!one || id === one),
  );
  const tasks = outlets.flatMap((outlet) => drawTasks(outlet, data, injectors, seed));
  const leftOut = await buildLeftOut(
    data,
    outlets.map(({ id }) => id),
  );
  const results = await inProcesses<Task, TaskResult>(new URL('worker.ts', import.meta.url), tasks, {
    leftOut,
  });
  const kinds: Record<string, Record<string, KindFigures>> = Object.fromEntries(
    Object.keys(injectors).map((kind) => [kind, {}]),
  );
  const untouched: Record<string, { articles: number; words: number; alarms: Record<string, number> }> = {};
  tasks.forEach((task, at) => {
    const { outlet, specimens } = task;
    const { words, alarms, outcomes } = results[at]!;
    const own = (untouched[outlet] ??= { articles: 0, words: 0, alarms: {} });
    own.articles++;
    own.words += words;
    for (const rule of alarms) {
      const group = rule.slice(0, rule.indexOf('/'));
      own.alarms[group] = (own.alarms[group] ?? 0) + 1;
    }
    specimens.forEach((specimen, index) => {
      const { kind } = specimen;
      const outcome = outcomes[index]!;
      if (outcome === 'skipped') return;
      if (outcome !== 'right') show?.(describe(outcome, task, specimen));
      const byOutlet = kinds[kind]!;
      const before = byOutlet[outlet] ?? { slips: 0, found: 0, right: 0 };
      byOutlet[outlet] = {
        slips: before.slips + 1,
        found: before.found + Number(outcome !== 'missed'),
        right: before.right + Number(outcome === 'right'),
      };
    });
  });
  return { seed, kinds, untouched };
}

/** How much of the article is shown on either side of a slip. */
const AROUND = 60;

function describe(outcome: Outcome, { outlet, text: article }: Task, specimen: Specimen): string {
  const { kind, start, end, put, text = article } = specimen;
  const before = text.slice(Math.max(0, start - AROUND), start);
  const behind = text.slice(end, end + AROUND);
  const place = `${before}⟦${text.slice(start, end)} → ${put}⟧${behind}`;
  return [outcome, outlet, kind, place.replaceAll(/\s+/g, ' ')].join('\t');
}

export function printRecall({ kinds, untouched }: RecallFigures, print: (line: string) => void): void {
  const outlets = Object.keys(untouched);
  print(`found/right first fix/slips\t${outlets.join('\t')}\tall`);
  for (const [kind, byOutlet] of Object.entries(kinds)) {
    const all = Object.values(byOutlet).reduce(addKind, { slips: 0, found: 0, right: 0 });
    print([kind, ...outlets.map((outlet) => cell(byOutlet[outlet])), percentages(all)].join('\t'));
  }
  print('the same articles untouched, warnings and errors per 1,000 words:');
  for (const [outlet, { articles, words, alarms }] of Object.entries(untouched)) {
    const rates = Object.entries(alarms).map(
      ([group, count]) => `${group} ${((1000 * count) / words).toFixed(2)}`,
    );
    print(`  ${outlet} (${articles} articles, ${words} words): ${rates.join(', ')}`);
  }
}

export function addKind(a: KindFigures, b: KindFigures): KindFigures {
  return { slips: a.slips + b.slips, found: a.found + b.found, right: a.right + b.right };
}

function cell(figures: KindFigures | undefined): string {
  return figures ? `${figures.found}/${figures.right}/${figures.slips}` : '·';
}

function percentages({ slips, found, right }: KindFigures): string {
  return `${((100 * found) / slips).toFixed(0)}% ${((100 * right) / slips).toFixed(0)}% of ${slips}`;
}
