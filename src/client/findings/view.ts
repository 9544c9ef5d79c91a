/** «ملاحظات هذه المسودة»: all findings of the draft in front, hints too, by kind or by place. */
import {
  commands,
  Disposable,
  EventEmitter,
  languages,
  type Position,
  type TextDocument,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  window,
} from 'vscode';
import { isolateArabic } from '../../server/bidi.ts';
import { describeChange } from '../../server/change.ts';
import { refreshWithDraft } from '../draft-list.ts';
import { activeDraft, isArabicDraft, onDidMoveInView } from '../drafts.ts';
import { severityIcon } from '../icons.ts';
import { goTo } from '../places.ts';
import type { Session } from '../session.ts';
import { say } from '../texts.ts';
import { acceptFinding, applyFix } from './acts.ts';
import { groupFindings, inText, isWanted, KINDS, type Kind, type Order } from './groups.ts';
import { areOutdated, type FixableFinding, fixableFindingsOf, untilGone, withoutIsolates } from './listed.ts';
import { isWalking } from './walk.ts';

interface GroupNode {
  readonly key: string;
  readonly order: Order;
  readonly findings: readonly FindingNode[];
}

interface FindingNode {
  readonly finding: FixableFinding;
  readonly group: string;
}

type Node = GroupNode | FindingNode;

const isGroup = (node: Node): node is GroupNode => 'findings' in node;

/** Characters of a line. VS Code cuts a longer one at its right, where Arabic begins: it is cut here, at its end. */
const LINE = 32;

export class FindingsView implements TreeDataProvider<Node>, Disposable {
  readonly #session: Session;
  readonly #changed = new EventEmitter<void>();
  readonly #view: TreeView<Node>;
  readonly #listeners: Disposable[];
  #document: TextDocument | undefined;
  #groups: readonly GroupNode[] = [];
  #order: Order = 'kind';
  #typed = '';

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(session: Session) {
    this.#session = session;
    this.#view = window.createTreeView('mudaqqiq.findings', {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#sort('kind');
    this.#listeners = [
      this.#view,
      this.#changed,
      ...refreshWithDraft(this.#view, session, () => this.#refresh()),
      languages.onDidChangeDiagnostics(({ uris }) => {
        const key = this.#document?.uri.toString();
        if (uris.some((uri) => uri.toString() === key)) this.#refresh();
      }),
      window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        if (textEditor.document === this.#document && selections[0]) this.#follow(selections[0].active);
      }),
      onDidMoveInView(({ document, selection }) => {
        if (document === this.#document) this.#follow(selection.active);
      }),
      ...Object.entries({
        findingsByKind: () => this.#sort('kind'),
        findingsByPlace: () => this.#sort('place'),
        filterFindings: () => this.#filter(),
        fixFinding: (node?: Node) => this.#act(node, applyFix),
        acceptFinding: (node?: Node) => this.#act(node, acceptFinding),
      }).map(([name, run]) => commands.registerCommand(`mudaqqiq.${name}`, run)),
    ];
    this.#refresh();
  }

  getChildren(node?: Node): Node[] {
    if (!node) return [...this.#groups];
    return isGroup(node) ? [...node.findings] : [];
  }

  getParent(node: Node): Node | undefined {
    return isGroup(node) ? undefined : this.#groups.find(({ key }) => key === node.group);
  }

  getTreeItem(node: Node): TreeItem {
    return isGroup(node) ? this.#groupItem(node) : this.#findingItem(node);
  }

  #groupItem({ key, order, findings }: GroupNode): TreeItem {
    const item = new TreeItem(this.#nameOf(key, order), TreeItemCollapsibleState.Expanded);
    // Each order remembers what was closed in it.
    item.id = `${this.#document?.uri}#${order}#${key}`;
    item.description = String(findings.length);
    item.contextValue = 'group';
    return item;
  }

  #nameOf(key: string, order: Order): string {
    if (order === 'kind') return isKind(key) ? say(`kind.${key}`) : key;
    return isolateArabic(firstWords(this.#lineOf(Number(key)).trim()));
  }

  #findingItem({ finding }: FindingNode): TreeItem {
    const { severity, message, rule, about, range, fixes, uri } = finding;
    const { before, after } = describeChange(this.#lineOf(range.start.line), range, fixes[0]?.edits ?? []);
    const item = new TreeItem(isolateArabic(after ? `${before} ← ${after}` : before));
    // What would be written says more than words about it; where nothing would be, the words are needed.
    if (!after) item.description = isolateArabic(firstWords(withoutIsolates(fixes[0]?.title ?? message)));
    item.tooltip = `${isolateArabic(message)}\n${isolateArabic(about)} · ${rule}`;
    item.iconPath = severityIcon(severity);
    item.contextValue = fixes.length > 0 ? 'finding fixable' : 'finding';
    item.accessibilityInformation = { label: `${before}: ${message}` };
    item.command = goTo(uri, range);
    return item;
  }

  #lineOf(line: number): string {
    const document = this.#document;
    return document && line < document.lineCount ? document.lineAt(line).text : '';
  }

  #refresh(): void {
    const document = activeDraft()?.document;
    const draft = document && isArabicDraft(document) ? document : undefined;
    // Between a key and the next check the list would be of words that are gone.
    if (draft && draft === this.#document && areOutdated(draft)) return;
    this.#document = draft;
    const all = draft ? fixableFindingsOf(draft) : [];
    const wanted = all.filter((each) => isWanted(each, draft!.getText(each.range), this.#typed));
    this.#groups = groupFindings(wanted, this.#order).map(({ key, findings }) => ({
      key,
      order: this.#order,
      findings: findings.map((finding) => ({ finding, group: key })),
    }));
    this.#view.description = all.length > 0 ? String(all.length) : '';
    this.#view.message = this.#messageOf(draft, all.length);
    this.#changed.fire();
  }

  #messageOf(draft: TextDocument | undefined, count: number): string {
    if (this.#typed.trim() !== '') return say('findings.filtered', { text: this.#typed });
    return draft && count === 0 && this.#session.isStarted ? say('status.clean') : '';
  }

  #sort(order: Order): void {
    this.#order = order;
    void commands.executeCommand('setContext', 'mudaqqiq.findingsOrder', order);
    this.#refresh();
  }

  #filter(): void {
    const input = window.createInputBox();
    input.placeholder = say('findings.filter');
    input.value = this.#typed;
    input.onDidChangeValue((text) => {
      this.#typed = text;
      this.#refresh();
    });
    input.onDidAccept(() => input.hide());
    input.onDidHide(() => input.dispose());
    input.show();
  }

  /** On the finding that a button is of, else, by key, on the one that is chosen in the list. */
  async #act(node: Node | undefined, run: (finding: FixableFinding) => Promise<unknown>): Promise<void> {
    const chosen = node ?? this.#view.selection[0];
    if (!chosen || isGroup(chosen)) return;
    const document = this.#document;
    const place = this.#listed.indexOf(chosen);
    await run(chosen.finding);
    // By key the list is worked through from top to bottom: the next one is chosen when this one is gone.
    if (!node && document && (await untilGone(document, chosen.finding))) await this.#chooseAt(place);
  }

  /** A list that is made anew meanwhile has other rows: VS Code refuses those of the one before. */
  async #chooseAt(place: number): Promise<void> {
    const rowHere = (): FindingNode | undefined => this.#listed[Math.min(place, this.#listed.length - 1)];
    let tried: FindingNode | undefined;
    for (let row = rowHere(); row && row !== tried; row = rowHere()) {
      tried = row;
      // The walk has begun meanwhile: the keys are its list's.
      const options = { select: true, focus: !isWalking() };
      await this.#view.reveal(row, options).then(undefined, () => {});
    }
  }

  get #listed(): FindingNode[] {
    return this.#groups.flatMap(({ findings }) => findings);
  }

  /** Selects the finding under the cursor, without taking the focus from the text. */
  #follow(position: Position): void {
    if (!this.#view.visible) return;
    const here = this.#listed
      .filter(({ finding }) => finding.range.contains(position))
      .toSorted((a, b) => inText(b.finding, a.finding));
    const [node] = here;
    if (node && this.#view.selection[0] !== node)
      void this.#view.reveal(node, { select: true, focus: false }).then(undefined, () => {});
  }

  dispose(): void {
    Disposable.from(...this.#listeners).dispose();
  }
}

function firstWords(text: string): string {
  return text.length <= LINE ? text : text.slice(0, LINE).replace(/\s\S*$/, '…');
}

const isKind = (key: string): key is Kind => (KINDS as readonly string[]).includes(key);
