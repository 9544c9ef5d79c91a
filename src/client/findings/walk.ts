/**
 * The walk: from finding to finding, as Word's spelling dialog does. A list at the top of the window says what was found
 * and what can be done; one key does it and goes on. It works over the plain editor and over the right-to-left view.
 */
import {
  type CodeAction,
  commands,
  type Disposable,
  type QuickPick,
  type QuickPickItem,
  QuickPickItemKind,
  type TextDocument,
  window,
} from 'vscode';
import { isolateArabic } from '../../server/bidi.ts';
import { describeChange } from '../../server/change.ts';
import { activeDraft } from '../drafts.ts';
import { SHOW_PLACE } from '../places.ts';
import { say, type TextKey } from '../texts.ts';
import { acceptFinding, applyFix, carryOut, isOfKind, offersAt } from './acts.ts';
import { inText } from './groups.ts';
import { type FixableFinding, fixableFindingsOf, isSame, untilGone, withoutIsolates } from './listed.ts';
import { readKey, WALK_KEYS, type WalkAct, type WalkChoice } from './walk-keys.ts';

interface Row extends QuickPickItem {
  readonly choice?: WalkChoice;
}

let walking: Walk | undefined;

export function isWalking(): boolean {
  return walking !== undefined;
}

export function registerWalk(): Disposable {
  return commands.registerCommand('mudaqqiq.walk', () => {
    const draft = activeDraft();
    if (!draft) return void window.showInformationMessage(say('draft.none'));
    walking?.end();
    walking = new Walk(draft.document, () => {
      walking = undefined;
    });
    return walking.start(draft.selection);
  });
}

class Walk {
  readonly #document: TextDocument;
  readonly #list: QuickPick<Row>;
  #here: FixableFinding | undefined;
  #offers: readonly CodeAction[] = [];
  readonly #done = { changed: 0, accepted: 0 };
  readonly #onEnd: () => void;
  #busy = false;
  #ended = false;

  constructor(document: TextDocument, onEnd: () => void) {
    this.#document = document;
    this.#onEnd = onEnd;
    this.#list = window.createQuickPick<Row>();
    // Escape ends it; the editor, which shows where it is, may be scrolled meanwhile.
    this.#list.ignoreFocusOut = true;
    this.#list.onDidChangeValue((typed) => {
      this.#list.value = '';
      const choice = readKey(typed.trim());
      if (choice) void this.#choose(choice);
    });
    this.#list.onDidAccept(() => {
      const choice = this.#list.selectedItems[0]?.choice;
      if (choice) void this.#choose(choice);
    });
    this.#list.onDidHide(() => this.#finish());
  }

  /** @param from the first finding is at the cursor or after it */
  async start(from: FixableFinding['range']): Promise<void> {
    const findings = this.#findings();
    const next = findings.find(({ range }) => range.end.isAfterOrEqual(from.start));
    await this.#show(next ?? findings[0]);
  }

  end(): void {
    this.#list.hide();
  }

  #findings(): FixableFinding[] {
    return fixableFindingsOf(this.#document).toSorted(inText);
  }

  async #show(finding: FixableFinding | undefined): Promise<void> {
    if (!finding) {
      if (this.#here === undefined) void window.showInformationMessage(say('draft.clean'));
      return this.end();
    }
    this.#here = finding;
    await commands.executeCommand(SHOW_PLACE, finding.uri, finding.range);
    this.#offers = await offersAt(finding);
    if (this.#ended) return;
    const all = this.#findings();
    const place = all.findIndex((each) => inText(each, finding) === 0) + 1;
    this.#list.title = isolateArabic(finding.message);
    this.#list.step = place;
    this.#list.totalSteps = all.length;
    this.#list.placeholder = say('walk.keys');
    this.#list.items = this.#rows(finding);
    // Where nothing is proposed Enter goes on: it must not accept what nobody has read.
    const isFirst = ({ choice }: Row): boolean =>
      choice !== undefined && ('fix' in choice || choice.act === 'next');
    this.#list.activeItems = this.#list.items.filter(isFirst).slice(0, 1);
    this.#list.show();
  }

  #rows(finding: FixableFinding): Row[] {
    const line = this.#document.lineAt(finding.range.start.line).text;
    const fixes = finding.fixes.slice(0, 9).map((fix, place): Row => {
      const { before, after } = describeChange(line, finding.range, fix.edits);
      const label = after ? `${before} ← ${after}` : withoutIsolates(fix.title);
      return row(String(place + 1), isolateArabic(label), { fix: place });
    });
    const acts = (['all', 'accept', 'word', 'next', 'previous'] as const).filter((act) => this.#can(act));
    return [
      ...fixes,
      { label: '', kind: QuickPickItemKind.Separator },
      ...acts.map((act) => row(WALK_KEYS[act].join(' '), this.#titleOf(act), { act })),
    ];
  }

  #can(act: WalkAct): boolean {
    return act === 'next' || act === 'previous' || this.#offerFor(act) !== undefined;
  }

  #titleOf(act: WalkAct): string {
    return this.#offerFor(act)?.title ?? say(`walk.${act}` as TextKey);
  }

  #offerFor(act: WalkAct): CodeAction | undefined {
    const kind = ({ all: 'everywhere', accept: 'accept', word: 'word' } as const)[act as 'all'];
    return kind && this.#offers.find((offer) => isOfKind(offer, kind));
  }

  async #choose(choice: WalkChoice): Promise<void> {
    const here = this.#here;
    if (!here || this.#busy) return;
    this.#busy = true;
    this.#list.busy = true;
    try {
      await this.#act(choice, here);
    } finally {
      this.#busy = false;
      this.#list.busy = false;
    }
  }

  async #act(choice: WalkChoice, here: FixableFinding): Promise<void> {
    if ('fix' in choice) {
      if (!here.fixes[choice.fix]) return;
      if (await applyFix(here, choice.fix)) this.#done.changed++;
      return this.#goOn(here);
    }
    const { act } = choice;
    if (act === 'next' || act === 'previous') return this.#step(here, act === 'next' ? 1 : -1);
    const offer = this.#offerFor(act);
    if (!offer) return;
    if (act === 'accept') await acceptFinding(here);
    else await carryOut(offer);
    this.#done[act === 'all' ? 'changed' : 'accepted']++;
    return this.#goOn(here);
  }

  /** Round the end, as F8 does. */
  async #step(here: FixableFinding, step: 1 | -1): Promise<void> {
    const all = this.#findings();
    const place = all.findIndex((each) => isSame(each, here));
    await this.#show(all.at((place + step) % all.length));
  }

  /** When the draft has been checked again: to what comes after the place, else to what was passed over before it. */
  async #goOn(here: FixableFinding): Promise<void> {
    await untilGone(this.#document, here);
    const all = this.#findings();
    await this.#show(all.find((each) => inText(each, here) >= 0) ?? all[0]);
  }

  #finish(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#onEnd();
    this.#list.dispose();
    const { changed, accepted } = this.#done;
    if (changed + accepted > 0)
      window.setStatusBarMessage(
        say('walk.done', { changed, accepted, left: this.#findings().length }),
        8000,
      );
    if (this.#here) void commands.executeCommand('workbench.action.focusActiveEditorGroup');
  }
}

function row(keys: string, label: string, choice: WalkChoice): Row {
  // What is typed is a key, not a search: no row is ever hidden.
  return { label: `${keys}   ${label}`, alwaysShow: true, choice };
}
