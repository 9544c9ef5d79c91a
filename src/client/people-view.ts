/** «أعلام هذه المسودة»: the people of the draft in front, each with titles and mentions below. */
import {
  commands,
  type Disposable,
  EventEmitter,
  type Position,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  type Uri,
  window,
} from 'vscode';
import { isolateArabic } from '../server/bidi.ts';
import {
  type PeopleResult,
  type PersonEntry,
  type PersonMention,
  requests,
  type SeverityName,
} from '../server/protocol.ts';
import { refreshWithDraft } from './draft-list.ts';
import { activeDraft, isArabicDraft, onDidMoveInView } from './drafts.ts';
import { severityIcon } from './icons.ts';
import { goTo, toRange } from './places.ts';
import type { Session } from './session.ts';
import { say } from './texts.ts';

interface PersonNode {
  readonly person: PersonEntry;
  readonly place?: undefined;
}

interface PlaceNode {
  readonly person: PersonEntry;
  readonly place: PersonMention;
  readonly parent: PersonNode;
}

type Node = PersonNode | PlaceNode;

export class PeopleView implements TreeDataProvider<Node>, Disposable {
  readonly #session: Session;
  readonly #changed = new EventEmitter<void>();
  readonly #view: TreeView<Node>;
  readonly #listeners: Disposable[];
  #uri: Uri | undefined;
  #version = -1;
  #people: readonly PersonNode[] = [];
  #places = new Map<PersonNode, readonly PlaceNode[]>();

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(session: Session) {
    this.#session = session;
    this.#view = window.createTreeView('mudaqqiq.people', { treeDataProvider: this, showCollapseAll: true });
    this.#listeners = [
      this.#view,
      this.#changed,
      ...refreshWithDraft(this.#view, session, () => this.#refresh()),
      window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        if (textEditor === activeDraft() && selections[0]) this.#follow(selections[0].active);
      }),
      onDidMoveInView(({ selection }) => this.#follow(selection.active)),
    ];
    void this.#refresh();
  }

  getChildren(node?: Node): Node[] {
    if (!node) return [...this.#people];
    return node.place ? [] : [...(this.#places.get(node) ?? [])];
  }

  getParent(node: Node): Node | undefined {
    return node.place && node.parent;
  }

  getTreeItem(node: Node): TreeItem {
    return node.place ? this.#placeItem(node.place, node.person) : this.#personItem(node);
  }

  #personItem({ person }: PersonNode): TreeItem {
    const { name, titles, mentions, severity } = person;
    const item = new TreeItem(isolateArabic(name), TreeItemCollapsibleState.Collapsed);
    item.id = `${this.#uri}#${person.id}`;
    item.contextValue = 'person';
    // The first title alone: a list laid out from the left cuts off the beginning of what does not fit.
    item.description = isolateArabic([titles[0]?.text, mentions.length].filter(Boolean).join(' · '));
    item.tooltip = [name, describeTitles(titles), say('people.mentions', { count: mentions.length })]
      .filter(Boolean)
      .map(isolateArabic)
      .join('\n');
    item.iconPath = iconFor(severity, 'person');
    const [first] = mentions;
    if (first && this.#uri) item.command = goTo(this.#uri, first.range);
    return item;
  }

  #placeItem({ kind, text, before, after, range, severity }: PersonMention, person: PersonEntry): TreeItem {
    const isTitle = kind === 'honorific' || kind === 'role';
    const item = new TreeItem('', TreeItemCollapsibleState.None);
    // One character for the isolate before the words.
    const start = 1 + before.length;
    item.label = isTitle
      ? isolateArabic(text)
      : {
          label: isolateArabic(`${before}${text}${after}`),
          highlights: [[start, start + text.length]],
        };
    item.iconPath = iconFor(severity, isTitle ? 'mortar-board' : 'quote');
    if (kind === 'slip') item.tooltip = say('people.slip', { name: person.name });
    else item.tooltip = isolateArabic(`${before}${text}${after}`);
    if (this.#uri) item.command = goTo(this.#uri, range);
    return item;
  }

  async #refresh(): Promise<void> {
    const document = activeDraft()?.document;
    const draft = document && isArabicDraft(document) ? document : undefined;
    void commands.executeCommand('setContext', 'mudaqqiq.draft', draft !== undefined);
    if (!draft) return this.#show(undefined, { version: -1, people: [] });
    if (!this.#view.visible) return;
    try {
      const client = await this.#session.client();
      const result = await client.sendRequest<PeopleResult | null>(requests.people, {
        uri: draft.uri.toString(),
      });
      if (activeDraft()?.document === draft) this.#show(draft.uri, result ?? { version: -1, people: [] });
    } catch {
      // The server is restarting; its next check refreshes the view.
      this.#show(draft.uri, { version: -1, people: [] });
    }
  }

  #show(uri: Uri | undefined, { version, people }: PeopleResult): void {
    if (this.#uri?.toString() === uri?.toString() && version >= 0 && version === this.#version) return;
    this.#uri = uri;
    this.#version = version;
    this.#people = people.map((person) => ({ person }));
    this.#places = new Map(
      this.#people.map((parent) => {
        const { person } = parent;
        const places = [...onePerText(person.titles), ...person.mentions];
        return [parent, places.map((place) => ({ person, place, parent }))];
      }),
    );
    this.#view.badge = undefined;
    this.#changed.fire();
  }

  /** Selects the mention under the cursor, without taking the focus from the text. */
  #follow(position: Position): void {
    if (!this.#view.visible || activeDraft()?.document.uri.toString() !== this.#uri?.toString()) return;
    for (const places of this.#places.values()) {
      const here = places.find(({ place }) => toRange(place.range).contains(position));
      if (!here) continue;
      if (this.#view.selection[0] !== here)
        void this.#view.reveal(here, { select: true, focus: false }).then(undefined, () => {});
      return;
    }
  }

  dispose(): void {
    for (const each of this.#listeners) each.dispose();
  }
}

/** Each title once, at its first or its flagged place. */
function onePerText(titles: readonly PersonMention[]): PersonMention[] {
  const byText = new Map<string, PersonMention>();
  for (const title of titles) {
    const known = byText.get(title.text);
    if (!known || (title.severity && !known.severity)) byText.set(title.text, title);
  }
  return [...byText.values()];
}

function describeTitles(titles: readonly PersonMention[]): string {
  return onePerText(titles)
    .map(({ text }) => text)
    .join('، ');
}

function iconFor(severity: SeverityName | undefined, otherwise: string): ThemeIcon {
  return severity === undefined ? new ThemeIcon(otherwise) : severityIcon(severity);
}
