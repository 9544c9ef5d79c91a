/** Open drafts, each checked once per version and configuration. */
import type { CancellationToken, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Draft, DraftMemory, type Finding } from '../draft/index.ts';
import { type Linter, type LintOptions, readCountry, withoutAccepted } from '../linter/index.ts';
import { recordPeople } from '../people/index.ts';
import { isReadFormat } from '../workspace/formats.ts';
import { isArabic } from './arabic.ts';
import type { Newsroom, Newsrooms } from './newsrooms.ts';
import type { Counts, IdleReason, SeverityName, Status } from './protocol.ts';
import type { Speech } from './speech.ts';
import { toPath } from './uris.ts';

export interface CheckedDraft {
  readonly state: 'checked';
  /**
   * Identifies a check: an untitled draft may come again with the name and the version of a closed one.
   */
  readonly serial: number;
  /** The text that was checked; the open document may be newer by now. */
  readonly document: TextDocument;
  readonly draft: Draft;
  /** Without those an editor accepted. */
  readonly findings: readonly Finding[];
  readonly newsroom: Newsroom;
  readonly linter: Linter;
  readonly speech: Speech;
}

/** A draft in the middle of typing. */
export interface TypedDraft {
  readonly checked: CheckedDraft;
  /** As it is now. */
  readonly document: TextDocument;
}

export interface IdleDraft {
  readonly state: 'idle';
  readonly reason: IdleReason;
  readonly speech: Speech;
}

export type DraftState = CheckedDraft | IdleDraft;

/** UTF-16 units; 2 million are some 300,000 words, far beyond any article. */
export const LONGEST_DRAFT = 2_000_000;
/** Milliseconds: a short draft is checked at once, a long one waits for a pause in the typing. */
const LONGEST_PAUSE = 250;

interface Kept {
  /** A draft closed and opened again begins with the same version, and is another document. */
  readonly source: TextDocument;
  readonly version: number;
  readonly epoch: number;
  readonly state: DraftState;
  /** What the other drafts say of this one's people, and when that was last looked at. */
  readonly others: string;
  readonly revision: number | undefined;
}

export class Drafts {
  readonly #documents: TextDocuments<TextDocument>;
  readonly #newsrooms: Newsrooms;
  readonly #kept = new Map<string, Kept>();
  /** What the checks of an open draft keep for the next one. */
  readonly #memories = new Map<string, DraftMemory>();
  /** How long the last check of a draft took, in milliseconds. */
  readonly #effort = new Map<string, number>();
  #onChecked: (state: DraftState, uri: string, version: number) => void = () => {};

  constructor(documents: TextDocuments<TextDocument>, newsrooms: Newsrooms) {
    this.#documents = documents;
    this.#newsrooms = newsrooms;
  }

  /** Called after each new check of an open draft. */
  onChecked(listener: (state: DraftState, uri: string, version: number) => void): void {
    this.#onChecked = listener;
  }

  /**
   * The open draft as it is now. Undefined when it was closed meanwhile or `token` says that nobody waits for it any
   * longer.
   */
  async check(uri: string, token?: CancellationToken): Promise<DraftState | undefined> {
    // Read while the client is asked what holds here; a failure is reported where the result is awaited.
    if (!this.#kept.has(uri) && this.#looksChecked(uri)) this.#newsrooms.engine().catch(() => {});
    const newsroom = await this.#newsrooms.roomOf(uri);
    const opened = this.#documents.get(uri);
    if (!opened) return undefined;
    const idle = idleReason(opened, newsroom);
    const linter = idle ? undefined : await newsroom.linterFor(toPath(uri));
    // From here to the end nothing waits, so the version cannot change under the check.
    const document = this.#documents.get(uri);
    if (!document || token?.isCancellationRequested) return undefined;
    const { epoch } = newsroom;
    // Settings or files changed while they were read: keeping this check as the newest would hide the change.
    if (epoch !== this.#newsrooms.epoch) return this.check(uri, token);
    const { version } = document;
    const kept = this.#kept.get(uri);
    if (
      kept?.source === document &&
      kept.version === version &&
      kept.epoch === epoch &&
      this.#isCurrent(uri, kept)
    )
      return kept.state;
    const started = Date.now();
    const state = linter
      ? checkText(document, newsroom, linter, this.#memoryOf(uri))
      : idleDraft(idle!, newsroom);
    this.#effort.set(uri, Date.now() - started);
    this.#kept.set(uri, { source: document, version, epoch, state, ...this.#lookAround(uri, state) });
    this.#onChecked(state, uri, version);
    return state;
  }

  #memoryOf(uri: string): DraftMemory {
    let memory = this.#memories.get(uri);
    if (memory === undefined) this.#memories.set(uri, (memory = new DraftMemory()));
    return memory;
  }

  /** Is it a draft that will be checked, as far as its text shows? */
  #looksChecked(uri: string): boolean {
    const document = this.#documents.get(uri);
    return document !== undefined && document.getText().length <= LONGEST_DRAFT && looksArabic(document);
  }

  /** Whether the findings of any open draft may change because the people of other drafts have. */
  get areStale(): boolean {
    return [...this.#kept].some(([uri, kept]) => !this.#isCurrent(uri, kept));
  }

  /** Whether the other drafts still say what they said when this one was checked. */
  #isCurrent(uri: string, kept: Kept): boolean {
    if (this.#newsrooms.peopleFor(toPath(uri))?.revision === kept.revision) return true;
    const { others, revision } = this.#lookAround(uri, kept.state);
    if (others !== kept.others) return false;
    this.#kept.set(uri, { ...kept, revision });
    return true;
  }

  #lookAround(uri: string, state: DraftState): Pick<Kept, 'others' | 'revision'> {
    const path = toPath(uri);
    const archive = this.#newsrooms.peopleFor(path);
    if (!archive || state.state !== 'checked') return { others: '', revision: archive?.revision };
    const others = recordPeople(state.draft.people).map(({ parts }) => archive.alike(parts, path));
    return { others: JSON.stringify(others), revision: archive.revision };
  }

  /** The same, for features that do nothing for an idle draft. */
  async read(uri: string, token?: CancellationToken): Promise<CheckedDraft | undefined> {
    const state = await this.check(uri, token);
    return state?.state === 'checked' ? state : undefined;
  }

  /**
   * The open document, which may be newer, beside its last check, for what each letter asks: names are as good a second
   * old, and to check 20,000 words for each letter takes a second. The first time it checks.
   */
  async readLast(uri: string, token?: CancellationToken): Promise<TypedDraft | undefined> {
    const source = this.#documents.get(uri);
    const kept = this.#kept.get(uri);
    const last =
      source && kept?.source === source && kept.epoch === this.#newsrooms.epoch ? kept.state : undefined;
    const checked = last?.state === 'checked' ? last : await this.read(uri, token);
    const document = this.#documents.get(uri);
    return checked && document && { checked, document };
  }

  /** Lets the keystrokes that are already on their way arrive; waits longer the longer the last check took. */
  settle(uri: string): Promise<void> {
    const pause = Math.min(this.#effort.get(uri) ?? 0, LONGEST_PAUSE);
    return new Promise((resolve) => setTimeout(resolve, pause));
  }

  forget(uri: string): void {
    this.#kept.delete(uri);
    this.#effort.delete(uri);
    this.#memories.delete(uri);
  }
}

let checks = 0;

/** Checks any text, open in an editor or read from a folder, unless there is a reason not to. */
export function checkText(
  document: TextDocument,
  newsroom: Newsroom,
  linter: Linter,
  memory?: DraftMemory,
): DraftState {
  const idle = idleReason(document, newsroom);
  if (idle) return idleDraft(idle, newsroom);
  const text = document.getText();
  const draft = linter.read(text, { ...readOptions(document), memory });
  const findings = newsroom.house.accepted.reduce<readonly Finding[]>(
    (open, { accepted }) => withoutAccepted(draft, open, accepted).open,
    linter.check(draft),
  );
  const snapshot = TextDocument.create(document.uri, document.languageId, document.version, text);
  checks++;
  return {
    state: 'checked',
    serial: checks,
    document: snapshot,
    draft,
    findings,
    newsroom,
    linter,
    speech: newsroom.speech,
  };
}

function idleDraft(reason: IdleReason, { speech }: Newsroom): IdleDraft {
  return { state: 'idle', reason, speech };
}

export function idleReason(document: TextDocument, newsroom: Newsroom): IdleReason | undefined {
  if (!newsroom.enabled) return 'disabled';
  if (newsroom.excludes(toPath(document.uri))) return 'excluded';
  const text = document.getText();
  if (text.length > LONGEST_DRAFT) return 'too-large';
  return looksArabic(document) ? undefined : 'no-arabic';
}

function looksArabic(document: TextDocument): boolean {
  return document.languageId === 'arabic-press' || isArabic(document.getText());
}

/** A language that was chosen in the editor (Markdown, HTML, Arabic press) goes before what the file's name says. */
const CHOSEN_LANGUAGES = new Set(['markdown', 'html', 'arabic-press']);

/** How a document is read: CSV or JSON in an editor is plain text, and a fix may break it. */
export function readOptions(document: TextDocument): LintOptions {
  const path = toPath(document.uri);
  const { languageId } = document;
  const mayRewrite = CHOSEN_LANGUAGES.has(languageId) || isReadFormat(path, document.getText());
  return { path, format: formatOf(languageId), mayRewrite };
}

function formatOf(languageId: string): 'txt' | 'md' | 'html' {
  if (languageId === 'markdown') return 'md';
  return languageId === 'html' ? 'html' : 'txt';
}

export function statusOf(state: DraftState): Status {
  if (state.state === 'idle') {
    const { reason, speech } = state;
    return { state: 'idle', reason, text: speech.say(`idle.${reason}`, { limit: LONGEST_DRAFT }) };
  }
  const { findings, newsroom, draft, speech } = state;
  const parts = draft.failures.map(({ part }) => part).join('، ');
  const failed = parts === '' ? [] : [speech.say('note.failed', { parts })];
  const country = newsroom.hasCountry(toPath(state.document.uri)) ? undefined : readCountry(draft);
  const unwritten = draft.mayRewrite ? [] : [speech.say('note.not-rewritten')];
  return {
    state: 'checked',
    counts: countFindings(findings),
    notes: [...unwritten, ...newsroom.notes, ...failed],
    ...(country === undefined ? {} : { country }),
  };
}

export function countFindings(findings: readonly Finding[]): Counts {
  const counts: Record<SeverityName, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
