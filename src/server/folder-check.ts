/** Checks every draft of a folder and puts the findings into the client's list of problems. */
import type { CancellationToken, Diagnostic, WorkDoneProgressReporter } from 'vscode-languageserver';
import type { Finding } from '../draft/index.ts';
import { findDrafts } from '../workspace/find.ts';
import { nameOf } from '../workspace/paths.ts';
import { formatProblem, ProblemError } from '../workspace/problems.ts';
import { type DiagnosticOptions, toDiagnostics } from './diagnostics.ts';
import type { FolderDocuments } from './documents.ts';
import { type CheckedDraft, checkText, countFindings } from './drafts.ts';
import type { Host } from './host.ts';
import type { Newsrooms } from './newsrooms.ts';
import type { CheckFolderResult, SeverityName } from './protocol.ts';
import { toPath, toUri } from './uris.ts';

/** Lists longer than these help nobody; the result says how many were left out. */
const MOST_IN_ALL = 2000;
const MOST_PER_FILE = 100;

export interface FolderCheckParts {
  readonly host: Host;
  readonly newsrooms: Newsrooms;
  readonly documents: FolderDocuments;
  readonly diagnostics: DiagnosticOptions;
  /** Waits until the folder's people are known: some rules compare drafts. */
  readPeople(): Promise<void>;
  /** Whether the file's findings are shown by other means: it is open in an editor that asks for them. */
  showsItself(path: string): boolean;
  publish(uri: string, diagnostics: Diagnostic[]): void;
}

type FileResult =
  | CheckedDraft
  | { readonly state: 'skipped'; readonly reason: string }
  | { readonly state: 'idle' };

export class FolderCheck {
  readonly #parts: FolderCheckParts;
  /** Files that have findings in the list, by path. */
  readonly #listed = new Set<string>();
  /** By path: the rules that had findings there when it was last checked. */
  readonly #rules = new Map<string, ReadonlySet<string>>();

  constructor(parts: FolderCheckParts) {
    this.#parts = parts;
  }

  async run(
    folder: string,
    token: CancellationToken,
    progress: WorkDoneProgressReporter,
    onChecked: (path: string, checked: CheckedDraft) => void = () => {},
  ): Promise<CheckFolderResult> {
    const { newsrooms, host } = this.#parts;
    const { speech } = await newsrooms.roomOfFolder(folder, toUri(folder));
    progress.begin(speech.say('folder.checking'), 0, undefined, true);
    this.clear();
    const paths: string[] = [];
    for await (const path of findDrafts(host.files, newsrooms.houses, folder)) {
      if (token.isCancellationRequested) break;
      paths.push(path);
    }
    const cancelled = new Promise<void>((resolve) => token.onCancellationRequested(() => resolve()));
    if (!token.isCancellationRequested) await Promise.race([this.#parts.readPeople(), cancelled]);
    const counts: Record<SeverityName, number> = { error: 0, warning: 0, info: 0, hint: 0 };
    const skipped: CheckFolderResult['skipped'][number][] = [];
    let [checked, withFindings, room, dropped] = [0, 0, MOST_IN_ALL, 0];
    for (const path of paths) {
      // Lets typing, and a request to cancel, have their turn between two drafts.
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (token.isCancellationRequested) break;
      progress.report(Math.floor((checked / paths.length) * 100), path.slice(folder.length + 1));
      const result = await this.checkFile(path);
      checked++;
      if (result.state === 'skipped') skipped.push({ uri: toUri(path), reason: result.reason });
      if (result.state !== 'checked') continue;
      onChecked(path, result);
      const own = countFindings(result.findings);
      for (const name of Object.keys(counts) as SeverityName[]) counts[name] += own[name];
      const listed = loudest(result.findings, Math.min(MOST_PER_FILE, room));
      const listable = result.findings.length - own.hint;
      room -= listed.length;
      dropped += listable - listed.length;
      if (listable > 0) withFindings++;
      await this.#list(path, { ...result, findings: listed });
    }
    progress.done();
    return {
      files: paths.length,
      checked,
      withFindings,
      counts,
      skipped,
      dropped,
      cancelled: token.isCancellationRequested,
    };
  }

  /** Takes the findings of the last run off the list. */
  clear(): void {
    for (const path of this.#listed) this.#parts.publish(toUri(path), []);
    this.#listed.clear();
  }

  /** A listed file was opened, closed or changed: it may show its own findings, or have changed. */
  async update(uri: string): Promise<void> {
    const path = toPath(uri);
    if (!this.#listed.has(path)) return;
    if (this.#parts.showsItself(path)) return this.#parts.publish(toUri(path), []);
    const result = await this.checkFile(path);
    if (result.state === 'checked')
      await this.#list(path, { ...result, findings: loudest(result.findings, MOST_PER_FILE) });
  }

  async #list(path: string, checked: CheckedDraft): Promise<void> {
    if (checked.findings.length === 0 && !this.#listed.has(path)) return;
    this.#listed.add(path);
    if (this.#parts.showsItself(path)) return;
    this.#parts.publish(toUri(path), await toDiagnostics(checked, this.#parts.diagnostics));
  }

  /** Whether another draft had findings of the rule when it was last checked. */
  haveFindings(path: string, rule: string): boolean {
    for (const [other, rules] of this.#rules) if (other !== path && rules.has(rule)) return true;
    return false;
  }

  /** A draft as an editor holds it, else as its file has it. */
  async checkFile(path: string): Promise<FileResult> {
    const { newsrooms, documents } = this.#parts;
    const newsroom = await newsrooms.roomOf(toUri(path));
    try {
      const state = checkText(await documents.find(path), newsroom, await newsroom.linterFor(path));
      this.#rules.set(path, new Set(state.state === 'checked' ? state.findings.map(({ rule }) => rule) : []));
      return state;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const { speech } = newsroom;
      return {
        state: 'skipped',
        reason: speech.dress(formatProblem(error.problem, speech.language, nameOf)),
      };
    }
  }
}

const RANK: readonly SeverityName[] = ['error', 'warning', 'info'];

/** The most severe in order of the text; hints belong under the words, not in a list. */
function loudest(findings: readonly Finding[], most: number): Finding[] {
  const listable = findings.filter(({ severity }) => severity !== 'hint');
  if (listable.length <= most) return listable;
  const kept = new Set(
    [...listable].sort((a, b) => RANK.indexOf(a.severity) - RANK.indexOf(b.severity)).slice(0, most),
  );
  return listable.filter((finding) => kept.has(finding));
}
