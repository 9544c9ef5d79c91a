/** Code actions: fixes of one finding, of all findings alike, and the ways to keep a finding from coming back. */
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Command,
  type Diagnostic,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { type Range, TextDocument, type TextEdit } from 'vscode-languageserver-textdocument';
import type { Finding, Fix } from '../draft/index.ts';
import { applyEdits, applyFixes } from '../linter/index.ts';
import { bare } from '../text/index.ts';
import { relativeTo } from '../workspace/paths.ts';
import { firstFixes, respelling, sameness, stemOf } from './alike.ts';
import { changeBetween } from './change.ts';
import { dataOf } from './diagnostics.ts';
import { type CheckedDraft, checkText } from './drafts.ts';
import { overlaps, toStretch, toTextEdit } from './positions.ts';
import {
  ACTION_KINDS,
  type DiagnosticData,
  entryKey,
  FIX_ALL_KIND,
  type FindingReference,
  type FixAlikeInFolder,
  type FixAllResult,
  type FixInFolder,
  type HouseWord,
  type RuleLevel,
  serverCommands,
} from './protocol.ts';
import { toPath } from './uris.ts';

/** Rules whose finding may also mean that these are two different people or things. */
const ONE_OR_TWO_PEOPLE = new Set(['names/variant', 'titles/honorific', 'titles/role']);
/** Rules whose finding is a use of an entry. */
const TERMINOLOGY = new Set(['terms/preferred', 'names/terminology']);
/** Rules that do not know a word: the house may. */
const UNKNOWN_WORD = new Set(['spelling/unknown']);

export interface ActionOptions {
  /** What other drafts of the folder have; nothing is offered there when it is not known, or cannot be asked first. */
  readonly others?: OtherDrafts | undefined;
}

/** Whether a draft of the folder that is not the one at `path` … */
export interface OtherDrafts {
  /** … has the word, with any particles. */
  haveWord(path: string, word: string): boolean;
  /** … had findings of the rule when it was last checked. */
  haveFindings(path: string, rule: string): boolean;
}

export function findActions(
  checked: CheckedDraft,
  { range, context }: CodeActionParams,
  options: ActionOptions,
): CodeAction[] {
  const wants = (kind: string): boolean =>
    context.only === undefined || context.only.some((only) => only === '' || isKindOf(kind, only));
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    for (const [finding, diagnostic] of findingsIn(checked, range, context.diagnostics))
      actions.push(...quickFixes(checked, finding, diagnostic, options));
  }
  // Source actions are run on save or by name; computing them at each move of the cursor would be a waste.
  if (context.only?.some((only) => isKindOf(FIX_ALL_KIND, only))) {
    const { edits } = fixAllSafe(checked);
    if (edits.length > 0) {
      actions.push({
        title: checked.speech.say('fix.all-safe'),
        kind: FIX_ALL_KIND,
        edit: editOf(checked, edits),
      });
    }
  }
  return actions;
}

function isKindOf(kind: string, parent: string): boolean {
  return kind === parent || kind.startsWith(`${parent}.`);
}

/**
 * The findings the request is about, with the diagnostic the client shows. A diagnostic of an older version is left
 * out: its offsets may point at other words by now, and the client is about to ask for new ones.
 */
function findingsIn(
  { document, findings }: CheckedDraft,
  range: Range,
  diagnostics: readonly Diagnostic[],
): [Finding, Diagnostic | undefined][] {
  const stretch = toStretch(document, range);
  return findings
    .filter((finding) => overlaps(finding, stretch))
    .map((finding) => [
      finding,
      diagnostics.find(
        ({ code, range: shown, data }) =>
          code === finding.rule &&
          (data as DiagnosticData | undefined)?.version === document.version &&
          overlaps(toStretch(document, shown), finding),
      ),
    ]);
}

function quickFixes(
  checked: CheckedDraft,
  finding: Finding,
  diagnostic: Diagnostic | undefined,
  { others }: ActionOptions,
): CodeAction[] {
  const { fixes } = (diagnostic?.data as DiagnosticData | undefined) ?? dataOf(checked, finding);
  const linked = diagnostic ? { diagnostics: [diagnostic] } : {};
  const actions = fixes.map(
    ({ title, edits }, place): CodeAction => ({
      title,
      kind: CodeActionKind.QuickFix,
      isPreferred: place === 0,
      edit: editOf(checked, edits),
      ...linked,
    }),
  );
  const everywhere = fixEverywhere(checked, finding);
  if (everywhere) actions.push({ ...everywhere, ...linked });
  const ofRule = fixRule(checked, finding, everywhere);
  if (ofRule) actions.push({ ...ofRule, ...linked });
  const inFolder = others && fixInFolder(checked, finding, others);
  if (inFolder) actions.push({ ...inFolder, ...linked });
  return [...actions, ...remedies(checked, finding).map((action) => ({ ...action, ...linked }))];
}

/** All findings of the rule that say the same of the same word, clitics aside: each gets its own first fix. */
function fixEverywhere(checked: CheckedDraft, finding: Finding): CodeAction | undefined {
  const key = sameness(checked, finding);
  if (key === undefined) return undefined;
  const fixes = firstFixes(checked, (other) => sameness(checked, other) === key);
  if (fixes.length < 2) return undefined;
  return {
    title: checked.speech.say('fix.everywhere', { count: fixes.length }),
    kind: ACTION_KINDS.everywhere,
    edit: editOf(
      checked,
      fixes.flat().map((edit) => toTextEdit(checked.document, edit)),
    ),
  };
}

/** Rules of which each finding is a choice between two: all of them at once would only swap the two. */
const CHOICES = /^(?:names|titles|agreement)\//;

/** All that the rule reports in the draft, each with its first fix; not where `everywhere` is the same. */
function fixRule(
  checked: CheckedDraft,
  { rule }: Finding,
  everywhere: CodeAction | undefined,
): CodeAction | undefined {
  if (CHOICES.test(rule)) return undefined;
  const fixes = firstFixes(checked, (other) => other.rule === rule);
  if (fixes.length < 2) return undefined;
  const edits = fixes.flat().map((edit) => toTextEdit(checked.document, edit));
  if (JSON.stringify(everywhere?.edit) === JSON.stringify(editOf(checked, edits))) return undefined;
  return {
    title: checked.speech.say('fix.rule', { rule: checked.speech.nameOf(rule), count: fixes.length }),
    kind: ACTION_KINDS.ofRule,
    edit: editOf(checked, edits),
  };
}

/**
 * The same corrected in every draft, shown before it is done: an entry of the terminology, a word, else the whole rule;
 * only where another draft has it.
 */
function fixInFolder(checked: CheckedDraft, finding: Finding, others: OtherDrafts): CodeAction | undefined {
  if (!checked.newsroom.canRemember || finding.fixes.length === 0) return undefined;
  const command = fixEntryInFolder(checked, finding, others) ?? fixAlikeInFolder(checked, finding, others);
  return command && { title: command.title, kind: ACTION_KINDS.folder, command };
}

function fixEntryInFolder(
  { document, draft, speech }: CheckedDraft,
  finding: Finding,
  others: OtherDrafts,
): Command | undefined {
  if (!TERMINOLOGY.has(finding.rule)) return undefined;
  const use = draft.termUses.find(({ kind, start }) => kind === 'wrong' && start === finding.start);
  if (!use) return undefined;
  const path = toPath(document.uri);
  const isThere = (form: string): boolean => form.split(/\s+/).every((word) => others.haveWord(path, word));
  if (!use.entry.wrong?.some(isThere)) return undefined;
  const title = speech.say('fix.in-folder', { canonical: use.entry.canonical });
  const argument: FixInFolder = { uri: document.uri, key: entryKey(use.entry) };
  return { title, command: serverCommands.fixInFolder, arguments: [argument] };
}

function fixAlikeInFolder(checked: CheckedDraft, finding: Finding, others: OtherDrafts): Command | undefined {
  const { uri } = checked.document;
  const { rule } = finding;
  const word = respelling(checked, finding);
  const path = toPath(uri);
  const stem = stemOf(checked, finding);
  if (stem === undefined ? !others.haveFindings(path, rule) : !others.haveWord(path, stem)) return undefined;
  const key = word && sameness(checked, finding);
  const title = word
    ? checked.speech.say('fix.word-in-folder', word)
    : checked.speech.say('fix.rule-in-folder', { rule: checked.speech.nameOf(rule) });
  const argument: FixAlikeInFolder = key === undefined ? { uri, rule } : { uri, rule, key };
  return { title, command: serverCommands.fixAlikeInFolder, arguments: [argument] };
}

function remedies({ document, draft, newsroom, speech }: CheckedDraft, finding: Finding): CodeAction[] {
  if (newsroom.acceptsIn === undefined) return [];
  const { uri, version } = document;
  const { rule } = finding;
  const act = (
    kind: keyof typeof ACTION_KINDS,
    title: string,
    command: string,
    argument: FindingReference | RuleLevel | HouseWord,
  ) => ({
    title,
    kind: ACTION_KINDS[kind],
    command: { title, command, arguments: [argument] },
  });
  const word = draft.original.slice(finding.start, finding.end);
  const range = { start: document.positionAt(finding.start), end: document.positionAt(finding.end) };
  const twoPeople = ONE_OR_TWO_PEOPLE.has(rule);
  const named = { rule: speech.nameOf(rule) };
  const off = { uri, rule, level: 'off' } as const;
  const switches = [
    ...(isBelow(newsroom.folder, uri)
      ? [
          act('rule', speech.say('rule-off.draft', named), serverCommands.setRule, {
            ...off,
            scope: 'draft',
          }),
        ]
      : []),
    act('rule', speech.say('rule-off', named), serverCommands.setRule, off),
  ];
  return [
    ...(UNKNOWN_WORD.has(rule) && newsroom.canRemember
      ? [act('word', speech.say('add-word', { word }), serverCommands.addWord, { uri, word: bare(word) })]
      : []),
    act('accept', speech.say(twoPeople ? 'accept.two-people' : 'accept'), serverCommands.accept, {
      uri,
      version,
      rule,
      range,
    }),
    // What the folder's file says of a rule that the editor's settings name would change nothing.
    ...(newsroom.isSetInEditor(rule) || !newsroom.canRemember ? [] : switches),
  ];
}

/** A draft that is not on a disk has no name that the folder's configuration could give. */
function isBelow(folder: string | undefined, uri: string): boolean {
  return folder !== undefined && relativeTo(folder, toPath(uri)) !== undefined;
}

/** The version goes along, so that a client that has newer text refuses the edit. */
function editOf({ document }: CheckedDraft, edits: readonly TextEdit[]): WorkspaceEdit {
  const { uri, version } = document;
  return { documentChanges: [{ textDocument: { uri, version }, edits: [...edits] }] };
}

/** A fix may uncover another one (two spaces after a removed mark); more rounds than this would be a rule's bug. */
const MOST_ROUNDS = 8;

/** Every safe fix, round by round until none is left. */
export function fixAllSafe(checked: CheckedDraft): FixAllResult {
  const { document, draft, findings, newsroom, linter } = checked;
  const isSafe = (fix: Fix): boolean => fix.safe;
  const first = applyFixes(draft.original, findings, isSafe);
  const edits = first.applied.flatMap((finding) => finding.fixes.find(isSafe)!.edits);
  let fixed = first.applied.length;
  let { text } = first;
  for (let round = 1; round < MOST_ROUNDS && fixed > 0; round++) {
    const next = TextDocument.create(document.uri, document.languageId, document.version, text);
    const state = checkText(next, newsroom, linter);
    const step = applyFixes(text, state.state === 'checked' ? state.findings : [], isSafe);
    if (step.applied.length === 0) break;
    fixed += step.applied.length;
    text = step.text;
  }
  const precise = applyEdits(draft.original, edits) === text;
  const all = precise ? edits : [changeBetween(draft.original, text)];
  const result = { version: document.version, fixed, edits: all.map((edit) => toTextEdit(document, edit)) };
  return draft.mayRewrite ? result : { ...result, refused: checked.speech.say('note.not-rewritten') };
}
