/** A draft's findings as LanguageTool's API gives its own, so that its clients show them unchanged. */
import type { Draft, Finding } from '../draft/index.ts';
import { applyEdits, formatMessage, type Language } from '../linter/index.ts';
import { allRules, type Rule } from '../rules/index.ts';
import type { Source } from './annotated.ts';

/** UTF-16 code units of a match's surroundings, as LanguageTool shows them. */
const CONTEXT = 40;
/** A correction may reach this far beyond what is found, on the same line: its words are then part of the match. */
const MAX_REACH = 60;

interface Group {
  /** LanguageTool's own id where it has such a category: clients colour and switch off by it. */
  readonly category: string;
  readonly name: Readonly<Record<Language, string>>;
  /** A type of the Internationalization Tag Set, which LanguageTool reports. */
  readonly issueType: string;
}

const GROUPS: Readonly<Record<string, Group>> = {
  names: {
    category: 'PROPER_NOUNS',
    name: { ar: 'الأسماء', en: 'Names' },
    issueType: 'inconsistent-entities',
  },
  titles: {
    category: 'TITLES',
    name: { ar: 'الألقاب والمناصب', en: 'Titles and offices' },
    issueType: 'inconsistency',
  },
  agreement: { category: 'AGREEMENT', name: { ar: 'المطابقة', en: 'Agreement' }, issueType: 'grammar' },
  grammar: { category: 'GRAMMAR', name: { ar: 'النحو', en: 'Grammar' }, issueType: 'grammar' },
  terms: { category: 'TERMINOLOGY', name: { ar: 'المصطلحات', en: 'Terminology' }, issueType: 'terminology' },
  spelling: { category: 'TYPOS', name: { ar: 'الإملاء', en: 'Spelling' }, issueType: 'misspelling' },
  typography: {
    category: 'TYPOGRAPHY',
    name: { ar: 'الطباعة', en: 'Typography' },
    issueType: 'typographical',
  },
  dates: { category: 'SEMANTICS', name: { ar: 'التواريخ', en: 'Dates' }, issueType: 'inconsistency' },
  numbers: { category: 'NUMBERS', name: { ar: 'الأعداد', en: 'Numbers' }, issueType: 'numbers' },
  style: { category: 'STYLE', name: { ar: 'الأسلوب', en: 'Style' }, issueType: 'style' },
};

export function categoryOf(rule: string): string {
  return groupOf(rule).category;
}

function groupOf(rule: string): Group {
  return GROUPS[rule.slice(0, rule.indexOf('/'))] ?? GROUPS.style!;
}

const ruleById = new Map<string, Rule>(allRules.map((rule) => [rule.id, rule]));

export interface MatchOptions {
  readonly language: Language;
  /** The address of the service, where a rule is described. */
  readonly address: string;
}

export function matchesOf(draft: Draft, findings: readonly Finding[], source: Source, options: MatchOptions) {
  return findings.map((finding) => matchOf(draft, finding, source, options));
}

function matchOf(draft: Draft, finding: Finding, source: Source, { language, address }: MatchOptions) {
  const text = draft.original;
  const { start, end } = reachOf(text, finding);
  const place = source.place(start, end);
  const rule = ruleById.get(finding.rule);
  const description = rule?.description[language] ?? finding.rule;
  const { category, name, issueType } = groupOf(finding.rule);
  const sentence = draft.sentences.find((each) => each.start <= finding.start && finding.start < each.end);
  return {
    message: formatMessage(finding.message, language),
    shortMessage: description,
    replacements: source.hasMarkup(start, end) ? [] : replacementsOf(text, finding, start, end),
    offset: place.start,
    length: place.end - place.start,
    context: contextOf(text, start, end),
    sentence: sentence ? text.slice(sentence.start, sentence.end) : '',
    type: { typeName: typeOf(finding) },
    rule: {
      id: finding.rule,
      description,
      issueType,
      urls: [{ value: `${address}/v1/rules/${finding.rule}` }],
      category: { id: category, name: name[language] },
    },
    ignoreForIncompleteSentence: finding.rule === 'grammar/cut',
    // As LanguageTool means it: what comes later in the text may change this finding, or may not.
    contextForSureMatch: rule?.scope === 'paragraph' ? 0 : -1,
  };
}

function typeOf({ rule, severity }: Finding): 'UnknownWord' | 'Hint' | 'Other' {
  if (rule.startsWith('spelling/')) return 'UnknownWord';
  return severity === 'hint' ? 'Hint' : 'Other';
}

/** What is found, at least a character of it, and what its first correction changes beyond that. */
function reachOf(
  text: string,
  { start, end, fixes }: Finding,
): { readonly start: number; readonly end: number } {
  const found = start < end ? { start, end } : { start: Math.max(start - 1, 0), end: Math.max(end, 1) };
  const edits = fixes[0]?.edits ?? [];
  const from = Math.min(found.start, ...edits.map((edit) => edit.start));
  const to = Math.max(found.end, ...edits.map((edit) => edit.end));
  const isNear = found.start - from <= MAX_REACH && to - found.end <= MAX_REACH;
  return isNear && !/[\r\n]/.test(text.slice(from, to)) ? { start: from, end: to } : found;
}

/** The stretch as each correction leaves it; a correction that changes other places too is not offered. */
function replacementsOf(text: string, { fixes }: Finding, start: number, end: number): { value: string }[] {
  const values = fixes
    .filter(({ edits }) => edits.every((edit) => start <= edit.start && edit.end <= end))
    .map(({ edits }) =>
      applyEdits(
        text.slice(start, end),
        edits.map((edit) => ({ start: edit.start - start, end: edit.end - start, text: edit.text })),
      ),
    );
  return [...new Set(values)].map((value) => ({ value }));
}

function contextOf(text: string, start: number, end: number) {
  const from = Math.max(start - CONTEXT, 0);
  const to = Math.min(end + CONTEXT, text.length);
  const lead = from > 0 ? '...' : '';
  const tail = to < text.length ? '...' : '';
  // Half of a character is no text, and a line's end would break the client's line.
  const shown = text.slice(from, to).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$|[\r\n]/g, ' ');
  return { text: lead + shown + tail, offset: lead.length + start - from, length: end - start };
}
