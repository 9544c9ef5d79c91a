/** What the sidebar shows: the draft's people with their titles, mentions and warnings, and the terminology. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../draft/index.ts';
import type { Mention, Person } from '../people/index.ts';
import type { TermEntry, TermUse } from '../terms/index.ts';
import { TERMS_FILE, type TermsSource } from '../workspace/houses.ts';
import { nameOf, resolvePath } from '../workspace/paths.ts';
import { formatProblem } from '../workspace/problems.ts';
import type { CheckedDraft } from './drafts.ts';
import type { Newsroom } from './newsrooms.ts';
import { mentionsOf } from './persons.ts';
import { overlaps, toRange } from './positions.ts';
import type {
  PeopleResult,
  PersonEntry,
  PersonMention,
  SeverityName,
  TermCounts,
  TermItem,
  TermsResult,
} from './protocol.ts';
import { toUri } from './uris.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const RANK: readonly SeverityName[] = ['hint', 'info', 'warning', 'error'];
/** Findings about a person, not about an unknown word that happens to be there. */
const PERSONAL = /^(?:names|titles|agreement|terms)\//;
/**
 * Characters. A list laid out from the left cuts off the right end of what does not fit, which is where Arabic begins,
 * so the line must fit a narrow sidebar.
 */
const AROUND = 14;

export function listPeople(checked: CheckedDraft): PeopleResult {
  const { draft, document } = checked;
  return {
    version: document.version,
    people: draft.people.people.map((person) => describePerson(checked, person)),
  };
}

function describePerson(checked: CheckedDraft, person: Person): PersonEntry {
  const slips = new Set(checked.draft.people.slips.map(({ mention }) => mention));
  const all = mentionsOf(checked.draft, person);
  const mentions = all.map((mention) => place(checked, mention, slips.has(mention) ? 'slip' : 'mention'));
  const titles = all.flatMap((mention) => titlesBeside(checked, mention));
  const severity = loudest([...mentions, ...titles].map((each) => each.severity));
  return {
    id: person.id,
    name: person.canonical,
    ...(person.gender ? { gender: person.gender } : {}),
    titles,
    mentions,
    ...(severity ? { severity } : {}),
  };
}

function titlesBeside(checked: CheckedDraft, { honorifics, roles }: Mention): PersonMention[] {
  return [
    ...honorifics.map((use) => place(checked, use, 'honorific')),
    ...roles.map((use) => place(checked, use, 'role')),
  ];
}

function place(checked: CheckedDraft, stretch: Stretch, kind: PersonMention['kind']): PersonMention {
  const { document, draft, findings } = checked;
  const severity = loudest(
    findings.filter((finding) => PERSONAL.test(finding.rule) && overlaps(finding, stretch)).map(severityOf),
  );
  return {
    kind,
    range: toRange(document, stretch),
    text: stretch.text,
    before: lineBefore(draft.original, stretch.start),
    after: lineAfter(draft.original, stretch.end),
    ...(severity ? { severity } : {}),
  };
}

const severityOf = ({ severity }: Finding): SeverityName => severity;

function loudest(severities: readonly (SeverityName | undefined)[]): SeverityName | undefined {
  const ranks = severities.map((severity) => (severity ? RANK.indexOf(severity) : -1));
  return RANK[Math.max(-1, ...ranks)];
}

/** Whole words of the line before and after, at most `AROUND` characters. */
function lineBefore(text: string, at: number): string {
  const line = text
    .slice(Math.max(0, at - AROUND), at)
    .split('\n')
    .at(-1)!;
  return line.length < AROUND ? line : line.replace(/^\S*\s/, '…');
}

function lineAfter(text: string, at: number): string {
  const line = text.slice(at, at + AROUND).split(/\r?\n/)[0]!;
  return line.length < AROUND ? line : line.replace(/\s\S*$/, '…');
}

export function listTerms(
  { house, folder, speech, canRemember }: Newsroom,
  userTerms: string | undefined,
  uses: readonly TermUse[] = [],
): TermsResult {
  if (folder === undefined) return { entries: [] };
  if (!canRemember) return { entries: [], problem: speech.say('note.untrusted') };
  const nearest = house.terms.find(({ path }) => path !== userTerms);
  const problem = house.problems.find(({ key }) => key === 'invalid-entry');
  return {
    uri: toUri(nearest?.path ?? resolvePath(folder, TERMS_FILE)),
    ...(problem ? { problem: speech.dress(formatProblem(problem, speech.language, nameOf)) } : {}),
    entries: house.terms.flatMap((source) => listEntries(source, countUses(uses))),
  };
}

/** By the entry itself: two people may share a name. */
export function countUses(uses: readonly TermUse[]): Map<TermEntry, TermCounts> {
  const counts = new Map<TermEntry, TermCounts>();
  for (const { entry, kind } of uses) {
    const { all, wrong } = counts.get(entry) ?? NEVER;
    counts.set(entry, { all: all + 1, wrong: kind === 'wrong' ? wrong + 1 : wrong });
  }
  return counts;
}

const NEVER: TermCounts = { all: 0, wrong: 0 };

function listEntries(
  { path, text, file }: TermsSource,
  uses: ReadonlyMap<TermEntry, TermCounts>,
): TermItem[] {
  const uri = toUri(path);
  const document = TextDocument.create(uri, 'jsonc', 0, text);
  const { ranges, places } = file;
  return file.entries.map((entry, index) => {
    const { kind, canonical, wrong = [], variants = [], note } = entry;
    return {
      ...{ kind, canonical, wrong, variants },
      ...(note === undefined ? {} : { note }),
      uses: uses.get(entry) ?? NEVER,
      uri,
      range: toRange(document, ranges[index]!),
      place: places[index]!,
    };
  });
}
