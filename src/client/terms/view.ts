/** «المصطلحات»: the entries of the folder's `mudaqqiq.terms.json`. */
import {
  type Disposable,
  EventEmitter,
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
import { requests, type TermItem, type TermsResult } from '../../server/protocol.ts';
import { activeDraft } from '../drafts.ts';
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

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(session: Session) {
    this.#session = session;
    this.#view = window.createTreeView('mudaqqiq.terms', { treeDataProvider: this, showCollapseAll: true });
    this.#listeners = [
      this.#view,
      this.#changed,
      this.#view.onDidChangeVisibility(() => this.#refresh()),
      session.onReloaded(() => this.#refresh()),
      // Another draft may belong to another folder.
      window.onDidChangeActiveTextEditor((editor) => editor && this.#refresh()),
    ];
  }

  getChildren(node?: Node): Node[] {
    const { entries } = this.#terms;
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
    const { canonical, wrong, variants, note } = node;
    const item = new TreeItem(isolateArabic(canonical), TreeItemCollapsibleState.None);
    item.contextValue = 'entry';
    if (wrong.length > 0) item.description = isolateArabic(`✗ ${wrong.join('، ')}`);
    const lines = [
      isolateArabic(canonical),
      ...(variants.length > 0 ? [say('terms.variants', { forms: variants.join('، ') })] : []),
      ...(wrong.length > 0 ? [say('terms.wrong', { forms: wrong.join('، ') })] : []),
      ...(note ? [isolateArabic(note)] : []),
    ];
    item.tooltip = lines.join('\n');
    item.command = goTo(Uri.parse(node.uri), node.range);
    return item;
  }

  async #refresh(): Promise<void> {
    if (!this.#view.visible) return;
    const uri = termsScope();
    try {
      const client = await this.#session.client();
      this.#terms = uri
        ? await client.sendRequest<TermsResult>(requests.terms, { uri: uri.toString() })
        : { entries: [] };
    } catch {
      this.#terms = { entries: [] };
    }
    this.#view.message = this.#terms.problem ?? '';
    this.#changed.fire();
  }

  dispose(): void {
    for (const each of this.#listeners) each.dispose();
  }
}

/** What decides which folder's terminology is meant: the draft in front, else the first folder. */
export function termsScope(): Uri | undefined {
  const [folder] = workspace.workspaceFolders ?? [];
  return activeDraft()?.document.uri ?? (folder && Uri.joinPath(folder.uri, 'mudaqqiq.terms.json'));
}
