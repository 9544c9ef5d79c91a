/** «المصطلحات»: the entries of the folder's `mudaqqiq.terms.json`. */
import {
  type Disposable,
  EventEmitter,
  ProgressLocation,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  Uri,
  window,
  workspace,
} from 'vscode';
import { isolateArabic } from '../../server/bidi.ts';
import {
  type CountTermsResult,
  entryKey,
  requests,
  type TermCounts,
  type TermItem,
  type TermsResult,
} from '../../server/protocol.ts';
// Not from the room's index, which reads Markdown and HTML: the extension would load their parsers with it.
import { bare, fold } from '../../text/normal.ts';
import { activeDraft, watchActiveDraft } from '../drafts.ts';
import { goTo } from '../places.ts';
import type { Session } from '../session.ts';
import { say } from '../texts.ts';

type Kind = TermItem['kind'];
type Node = Kind | TermItem;

const KINDS: readonly Kind[] = ['person', 'organisation', 'place', 'term'];
const ICONS: Readonly<Record<Kind, string>> = {
  person: 'person',
  organisation: 'organization',
  place: 'location',
  term: 'symbol-text',
};

export class TermsView implements TreeDataProvider<Node>, Disposable {
  readonly #session: Session;
  readonly #changed = new EventEmitter<void>();
  readonly #view: TreeView<Node>;
  readonly #listeners: Disposable[];
  #terms: TermsResult = { entries: [] };
  #counts: CountTermsResult['counts'] = {};
  /** What the filter was given, and how it is compared. */
  #typed = '';
  #filter = '';

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(session: Session) {
    this.#session = session;
    this.#view = window.createTreeView('mudaqqiq.terms', { treeDataProvider: this, showCollapseAll: true });
    this.#listeners = [
      this.#view,
      this.#changed,
      this.#view.onDidChangeVisibility(() => this.#refresh()),
      session.onReloaded(() => {
        // The counts belong to the terminology as it was.
        this.#counts = {};
        return this.#refresh();
      }),
      session.onChecked(({ uri }) => {
        if (uri === activeDraft()?.document.uri.toString()) void this.#refresh();
      }),
      // Another draft may belong to another folder.
      watchActiveDraft(() => this.#refresh()),
    ];
  }

  getChildren(node?: Node): Node[] {
    const entries = this.#terms.entries.filter((entry) => this.#shows(entry));
    if (node === undefined) return KINDS.filter((kind) => entries.some((entry) => entry.kind === kind));
    return typeof node === 'string' ? entries.filter(({ kind }) => kind === node) : [];
  }

  getTreeItem(node: Node): TreeItem {
    if (typeof node === 'string') {
      const item = new TreeItem(say(`terms.${node}`), TreeItemCollapsibleState.Expanded);
      item.id = node;
      item.iconPath = new ThemeIcon(ICONS[node]);
      return item;
    }
    const { canonical, wrong, variants, note, uses } = node;
    const inFolder = this.#counts[entryKey(node)];
    const item = new TreeItem(isolateArabic(canonical), TreeItemCollapsibleState.None);
    item.id = `${node.uri}#${node.place}`;
    item.contextValue = 'entry';
    const used = [describeCounts(uses), describeCounts(inFolder, '∑ ')].filter(Boolean);
    // The counts last: a list laid out from the left cuts off the right end, which is where Arabic begins.
    const described = [...(wrong.length > 0 ? [`✗ ${wrong.join('، ')}`] : []), ...used];
    if (described.length > 0) item.description = isolateArabic(described.join(' · '));
    if (uses.wrong > 0) item.iconPath = new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
    const lines = [
      isolateArabic(canonical),
      ...(uses.all > 0 ? [say('terms.uses', { ...uses })] : []),
      ...(inFolder ? [say('terms.folderUses', { ...inFolder })] : []),
      ...(variants.length > 0 ? [say('terms.variants', { forms: variants.join('، ') })] : []),
      ...(wrong.length > 0 ? [say('terms.wrong', { forms: wrong.join('، ') })] : []),
      ...(note ? [isolateArabic(note)] : []),
    ];
    item.tooltip = lines.join('\n');
    item.command = goTo(Uri.parse(node.uri), node.range);
    return item;
  }

  #shows({ canonical, variants, wrong, note = '' }: TermItem): boolean {
    if (this.#filter === '') return true;
    return [canonical, ...variants, ...wrong, note].some((text) => fold(bare(text)).includes(this.#filter));
  }

  /** Shows the entries that contain the words, at each letter; clears the filter where there are none. */
  filter(): void {
    const input = window.createInputBox();
    input.placeholder = say('terms.filter');
    input.value = this.#typed;
    input.onDidChangeValue((text) => {
      this.#typed = text;
      this.#filter = fold(bare(text.trim()));
      this.#view.message = this.#message;
      this.#changed.fire();
    });
    input.onDidAccept(() => input.hide());
    input.onDidHide(() => input.dispose());
    input.show();
  }

  /** How often the folder's drafts use each entry; undefined when the count was stopped. */
  async count(): Promise<number | undefined> {
    const uri = termsScope();
    if (!uri) return undefined;
    const client = await this.#session.client();
    const options = { location: ProgressLocation.Window, title: say('terms.counting'), cancellable: true };
    const result = await window.withProgress(options, (_progress, token) =>
      client.sendRequest<CountTermsResult>(requests.countTerms, { uri: uri.toString() }, token),
    );
    this.#counts = result.counts;
    this.#changed.fire();
    return result.drafts;
  }

  get #message(): string {
    if (this.#terms.problem) return this.#terms.problem;
    return this.#filter === '' ? '' : say('terms.filtered', { text: this.#typed });
  }

  async #refresh(): Promise<void> {
    if (!this.#view.visible) return;
    const uri = termsScope()?.toString();
    let terms: TermsResult = { entries: [] };
    try {
      const client = await this.#session.client();
      if (uri !== undefined) terms = await client.sendRequest<TermsResult>(requests.terms, { uri });
    } catch {
      // The server is restarting; its next check refreshes the view.
    }
    // Another draft came to the front meanwhile, and has its own request.
    if (termsScope()?.toString() !== uri) return;
    this.#terms = terms;
    this.#view.message = this.#message;
    this.#changed.fire();
  }

  dispose(): void {
    for (const each of this.#listeners) each.dispose();
  }
}

/** `3 · ✗1`: places, and those of them against the house; undefined where there are none. */
function describeCounts(counts: TermCounts | undefined, before = ''): string | undefined {
  if (!counts || counts.all === 0) return undefined;
  return `${before}${counts.all}${counts.wrong > 0 ? ` ✗${counts.wrong}` : ''}`;
}

/** What decides which folder's terminology is meant: the draft in front, else the first folder. */
export function termsScope(): Uri | undefined {
  const [folder] = workspace.workspaceFolders ?? [];
  return activeDraft()?.document.uri ?? (folder && Uri.joinPath(folder.uri, 'mudaqqiq.terms.json'));
}
