import {
  type Draft,
  type DraftOptions,
  type EnglishSpeller,
  type Finding,
  type RuleContext,
  readDraft,
  type Severity,
  type Speller,
  withoutSafe,
} from '../draft/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import type { PatternFile } from '../patterns/index.ts';
import type { Gazetteer, PeopleArchive } from '../people/index.ts';
import { allRules, type Rule, withOwnPatterns } from '../rules/index.ts';
import { createTermMatcher, noTerminology, type Terminology } from '../terms/index.ts';
import { type Config, levelOf, resolveStyle } from './config.ts';

export interface LinterParts {
  readonly lexicon: Lexicon;
  readonly gazetteer: Gazetteer;
  readonly terminology?: Terminology | undefined;
  /** The newsroom's own patterns, whose examples do as they say: they are the rule `style/house`. */
  readonly patterns?: readonly PatternFile[] | undefined;
  readonly config?: Config | undefined;
  /** The people of the folder's other drafts; without it rules across drafts report nothing. */
  readonly archive?: PeopleArchive | undefined;
  /** Checks words in Latin letters; without it they are passed over. */
  readonly english?: EnglishSpeller | undefined;
  /** Judges words of the dictionary in their sentences; without it only words that it lacks are judged. */
  readonly speller?: Speller | undefined;
  /** All rules of the project unless given. */
  readonly rules?: readonly Rule[] | undefined;
  /** Gets a line for each rule or analysis that threw; the others go on, and the draft keeps it in `failures`. */
  readonly log?: ((line: string) => void) | undefined;
}

export type LintOptions = DraftOptions;

export interface Linter {
  /** Pure: no clock, no files, no network. Findings come in order of the text. */
  lint(text: string, options?: LintOptions): Finding[];
  /** The draft alone, for doors that show people or outlines too. */
  read(text: string, options?: LintOptions): Draft;
  /** The findings of a draft that was read by this linter. */
  check(draft: Draft): Finding[];
  /** Whether the rules that compare drafts have anything to say of it: without that, other drafts change nothing. */
  differsFromFolder(draft: Draft): boolean;
}

export function createLinter(parts: LinterParts): Linter {
  const { gazetteer, terminology = noTerminology, config = {}, patterns = [], log } = parts;
  const rules = withOwnPatterns(parts.rules ?? allRules, patterns);
  const lexicon = config.words?.length ? parts.lexicon.withWords(config.words) : parts.lexicon;
  const style = resolveStyle(config);
  const { archive, english, speller } = parts;
  const context: RuleContext = { lexicon, gazetteer, terminology, style, archive, english, speller };
  const terms = createTermMatcher(terminology, lexicon);
  const enabled = rules.flatMap((rule) => {
    const level = levelOf(rule, config);
    return level === 'off' ? [] : [{ rule, level }];
  });

  function read(text: string, options: LintOptions = {}): Draft {
    return readDraft(text, options, { ...context, terms });
  }

  const byRule = new Map(enabled.map(({ rule }, place) => [rule.id, place]));
  const local = enabled.filter(({ rule }) => rule.scope === 'paragraph');
  const others = enabled.filter(({ rule }) => rule.scope !== 'paragraph');

  function check(draft: Draft): Finding[] {
    const findings = run(others, draft);
    for (const part of draft.parts) {
      findings.push(...part.findings(() => run(local, part.draft)));
      for (const { part: name, error } of part.draft.failures) draft.fail(name, error);
    }
    for (const { part, error } of draft.failures) log?.(`${part}: ${error.stack ?? error.message}`);
    const kept = inOrder(withoutRepeats(atMost(findings, enabled), byRule));
    return draft.mayRewrite ? kept : kept.map(withoutSafeFixes);
  }

  function run(rules: typeof enabled, draft: Draft): Finding[] {
    const findings: Finding[] = [];
    for (const { rule, level } of rules) {
      try {
        for (const finding of rule.check(draft, context)) findings.push(atLevel(finding, rule, level));
      } catch (error) {
        draft.fail(rule.id, error);
      }
    }
    return findings;
  }

  function differsFromFolder(draft: Draft): boolean {
    return enabled.some(({ rule }) => {
      if (rule.scope !== 'folder') return false;
      try {
        for (const _ of rule.check(draft, context)) return true;
      } catch (error) {
        draft.fail(rule.id, error);
      }
      return false;
    });
  }

  return { read, check, differsFromFolder, lint: (text, options) => check(read(text, options)) };
}

/** The first of each rule that reports no more. */
function atMost(findings: readonly Finding[], rules: readonly { readonly rule: Rule }[]): readonly Finding[] {
  const left = new Map(
    rules.flatMap(({ rule }) => (rule.most === undefined ? [] : [[rule.id, rule.most] as const])),
  );
  return findings.filter(({ rule }) => {
    const more = left.get(rule);
    if (more !== undefined) left.set(rule, more - 1);
    return more === undefined || more > 0;
  });
}

/** The fixes stay for an editor who looks at each; none runs by itself. */
function withoutSafeFixes(finding: Finding): Finding {
  if (!finding.fixes.some(({ safe }) => safe)) return finding;
  return { ...finding, fixes: withoutSafe(finding.fixes) };
}

const RANK: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1, hint: 0 };

/** The level set for the rule holds, but a case the rule itself calls less certain stays below it. */
function atLevel(finding: Finding, rule: Rule, level: Severity): Finding {
  const own = rule.severity === 'off' ? 'hint' : rule.severity;
  const lowered = RANK[finding.severity] < RANK[own];
  const severity = lowered && RANK[finding.severity] < RANK[level] ? finding.severity : level;
  return severity === finding.severity ? finding : { ...finding, severity };
}

/** Groups that say what a word should be: of two of them on one stretch the editor needs only the surer one. */
const WORD_GROUPS = ['names', 'terms', 'grammar', 'spelling'];

function wordGroup(finding: Finding): number {
  return WORD_GROUPS.indexOf(finding.rule.slice(0, finding.rule.indexOf('/')));
}

/**
 * Drops exact repeats of one rule, and of findings of several word groups on overlapping stretches keeps the more
 * severe, then the one of the earlier group: صعدة as names/variant, not as an unknown word too.
 */
function withoutRepeats(findings: readonly Finding[], byRule: ReadonlyMap<string, number>): Finding[] {
  const place = ({ rule }: Finding): number => byRule.get(rule)!;
  const sorted = [...findings].sort((a, b) => a.start - b.start || b.end - a.end || place(a) - place(b));
  const kept: Finding[] = [];
  let reach = 0;
  let open: Finding[] = [];
  for (const finding of sorted) {
    if (finding.start >= reach) open = [];
    reach = Math.max(reach, finding.end);
    const rival = open.findIndex((other) => isRival(finding, other));
    if (rival < 0) {
      open.push(finding);
      kept.push(finding);
    } else if (beats(finding, open[rival]!)) {
      kept[kept.indexOf(open[rival]!)] = finding;
      open[rival] = finding;
    }
  }
  return kept;
}

/** Weighs a word's form by all that stands around it: a rule that knows its kind of fault says more of the same words. */
const WEIGHING = 'grammar/form';
const OF_FORMS = [...WORD_GROUPS, 'agreement', 'numbers', 'titles'];

function isRival(a: Finding, b: Finding): boolean {
  if (a.rule === b.rule) return a.start === b.start && a.end === b.end;
  if (a.rule === WEIGHING || b.rule === WEIGHING) {
    const { rule } = a.rule === WEIGHING ? b : a;
    return OF_FORMS.includes(rule.slice(0, rule.indexOf('/'))) && a.start < b.end && b.start < a.end;
  }
  if (wordGroup(a) < 0 || wordGroup(b) < 0 || wordGroup(a) === wordGroup(b)) return false;
  return a.start < b.end && b.start < a.end;
}

function beats(a: Finding, b: Finding): boolean {
  if (a.rule === b.rule) return false;
  // «آلماي» where الماسي is meant is not a matter of hamza: who is meant is settled first.
  if (isSureName(a) !== isSureName(b)) return isSureName(a);
  if (a.severity === b.severity && b.rule === WEIGHING) return true;
  if (a.severity === b.severity && a.rule === WEIGHING) return false;
  return (
    RANK[a.severity] - RANK[b.severity] > 0 || (a.severity === b.severity && wordGroup(a) < wordGroup(b))
  );
}

/** About a person's name, and more than a hint. */
function isSureName({ rule, severity }: Finding): boolean {
  return rule.startsWith('names/') && RANK[severity] >= RANK.warning;
}

function inOrder(findings: Finding[]): Finding[] {
  return findings.sort((a, b) => a.start - b.start || a.end - b.end || RANK[b.severity] - RANK[a.severity]);
}
