/** Whether a terminology file's entries do what their own examples say, by the rules that use them. */
import { createLinter } from '../linter/index.ts';
import { allRules } from '../rules/index.ts';
import { checkExamples, type FailedExample, type TermEntry } from '../terms/index.ts';
import type { Engine } from './check.ts';
import type { TermsSource } from './houses.ts';
import { readLines } from './positions.ts';
import type { Problem, ProblemKey } from './problems.ts';

/** The rule that reads what an entry says of a person beside the name. */
const TITLES = 'titles/terminology';

const PROBLEMS = {
  wrong: 'example-silent',
  right: 'example-caught',
  form: 'form-unmatched',
} as const satisfies Record<FailedExample['expected'], ProblemKey>;

export function findFailedExamples({ text, file }: TermsSource, engine: Engine): FailedExample[] {
  if (!file.entries.some(({ examples, wrong }) => examples ?? wrong)) return [];
  const rules = allRules.filter(({ id }) => id === TITLES);
  const linter = createLinter({ ...engine, terminology: { entries: file.entries }, rules });
  const saysTitles = ({ kind, honorific, roles }: TermEntry): boolean =>
    kind === 'person' && Boolean(honorific ?? roles?.length);
  return checkExamples(text, file, (entry, example) => {
    const draft = linter.read(example);
    if (draft.termUses.some((use) => use.entry === entry && use.kind === 'wrong')) return true;
    return saysTitles(entry) && linter.check(draft).length > 0;
  });
}

export function describeFailedExample(
  { path, text }: TermsSource,
  { start, expected, example, entry }: FailedExample,
): Problem {
  return {
    key: PROBLEMS[expected],
    path,
    ...readLines(text).positionOf(start),
    values: { example, canonical: entry.canonical },
  };
}
