/**
 * What the checks of one draft say, for the views on it. Kept as reported, with the version of the text it is of: a
 * key in the draft costs nothing here, and places are carried through what was typed since when a view asks for them.
 */
import { Disposable, languages, Uri } from 'vscode';
import { type PeopleResult, requests } from '../../server/protocol.ts';
import { areOutdated, findingsOf } from '../findings/listed.ts';
import type { Session } from '../session.ts';
import type { ShownFinding, ShownMention } from './protocol.ts';
import type { SharedDraft } from './shared-draft.ts';
import { carryMarks, inOrder, marksIn, neighbourOf, type Stretch } from './stretches.ts';

/** In the order of the text. */
interface Received<T extends Stretch> {
  readonly version: number;
  readonly marks: readonly T[];
}

type Kind = 'findings' | 'mentions';

export class DraftMarks implements Disposable {
  readonly #draft: SharedDraft;
  readonly #session: Session;
  readonly #subscriptions: Disposable[];
  readonly #listeners = new Set<(kind: Kind) => void>();
  #findings: Received<ShownFinding>;
  #mentions: Received<ShownMention> = { version: 0, marks: [] };

  constructor(draft: SharedDraft, session: Session) {
    this.#draft = draft;
    this.#session = session;
    const key = draft.document.uri.toString();
    this.#findings = this.#readFindings();
    this.#subscriptions = [
      languages.onDidChangeDiagnostics(({ uris }) => {
        if (!uris.some((uri) => uri.toString() === key) || areOutdated(draft.document)) return;
        this.#findings = this.#readFindings();
        this.#notify('findings');
      }),
      session.onChecked(({ uri, version }) => {
        // The server would have to check a text that has changed since, and it does so anyway when typing pauses.
        if (Uri.parse(uri).toString() === key && version === draft.document.version)
          void this.#readMentions();
      }),
    ];
    void this.#readMentions();
  }

  /** Called whenever there is something new. */
  onNews(listener: (kind: Kind) => void): Disposable {
    this.#listeners.add(listener);
    return new Disposable(() => this.#listeners.delete(listener));
  }

  get findingCount(): number {
    return this.#findings.marks.length;
  }

  findingsIn(stretch: Stretch): ShownFinding[] {
    this.#findings = this.#now(this.#findings);
    return marksIn(this.#findings.marks, stretch);
  }

  mentionsIn(stretch: Stretch): ShownMention[] {
    this.#mentions = this.#now(this.#mentions);
    return marksIn(this.#mentions.marks, stretch);
  }

  findingBeside(selected: Stretch, step: 1 | -1): ShownFinding | undefined {
    this.#findings = this.#now(this.#findings);
    return neighbourOf(this.#findings.marks, selected, step);
  }

  dispose(): void {
    Disposable.from(...this.#subscriptions).dispose();
    this.#listeners.clear();
  }

  /** Each change is carried through once; a draft that nobody checks has nothing to carry. */
  #now<T extends Stretch>({ version, marks }: Received<T>): Received<T> {
    const now = this.#draft.version;
    if (version === now || marks.length === 0) return { version: now, marks };
    return { version: now, marks: carryMarks(marks, this.#draft.changesSince(version)) };
  }

  #notify(kind: Kind): void {
    for (const listener of this.#listeners) listener(kind);
  }

  #readFindings(): Received<ShownFinding> {
    const marks = findingsOf(this.#draft.document).map(({ range: { start, end }, ...finding }) => ({
      ...finding,
      from: this.#draft.offsetAt(start),
      to: this.#draft.offsetAt(end),
    }));
    return { version: this.#draft.version, marks: marks.toSorted(inOrder) };
  }

  async #readMentions(): Promise<void> {
    const { document } = this.#draft;
    try {
      const client = await this.#session.client();
      const uri = document.uri.toString();
      const result = await client.sendRequest<PeopleResult | null>(requests.people, { uri });
      // Its lines are those of the text that was checked.
      if (result && result.version !== document.version) return;
      const marks = (result?.people ?? []).flatMap(({ mentions }) =>
        mentions.map(({ range: { start, end } }) => ({
          from: this.#draft.offsetAt(start),
          to: this.#draft.offsetAt(end),
        })),
      );
      this.#mentions = { version: this.#draft.version, marks: marks.toSorted(inOrder) };
      this.#notify('mentions');
    } catch {
      // The server is restarting, or the session has said why it does not; its next check comes back here.
    }
  }
}
