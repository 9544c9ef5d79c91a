/** What the right-to-left view offers at a place, and the card over a person: VS Code's own providers answer. */
import {
  type CodeAction,
  CodeActionKind,
  type Command,
  commands,
  type Hover,
  type MarkdownString,
  type MarkedString,
  workspace,
} from 'vscode';
import { withoutIsolates } from '../findings/listed.ts';
import { PERSON_COMMANDS } from '../person-commands.ts';
import { sayPlain } from '../texts.ts';
import type { DraftMarks } from './draft-marks.ts';
import { groupOf, inGroups, type OfferGroup } from './offer-groups.ts';
import { plainLines } from './plain-lines.ts';
import type { ShownOffer } from './protocol.ts';
import type { SharedDraft } from './shared-draft.ts';
import type { Stretch } from './stretches.ts';

interface Offer {
  readonly group: OfferGroup;
  readonly title: string;
  readonly action: CodeAction | Command;
}

export class Offers {
  readonly #draft: SharedDraft;
  readonly #marks: DraftMarks;
  #request = -1;
  #offers: readonly Offer[] = [];

  constructor(draft: SharedDraft, marks: DraftMarks) {
    this.#draft = draft;
    this.#marks = marks;
  }

  async at(request: number, stretch: Stretch): Promise<ShownOffer[]> {
    const { uri } = this.#draft.document;
    const actions = await commands.executeCommand<(CodeAction | Command)[]>(
      'vscode.executeCodeActionProvider',
      uri,
      this.#draft.rangeOf(stretch.from, stretch.to),
      CodeActionKind.QuickFix.value,
    );
    const here = actions.map((action): Offer => {
      const { title, kind } = action as CodeAction;
      return { group: groupOf(kind?.value), title: withoutIsolates(title), action };
    });
    this.#request = request;
    this.#offers = inGroups([...here, ...this.#others(stretch)]);
    return this.#offers.map(({ group, title }) => ({ group, title }));
  }

  /** The terminology, for any words; and what is done with a person who is named there. */
  #others(stretch: Stretch): Offer[] {
    const { uri } = this.#draft.document;
    const offer = (
      group: OfferGroup,
      key: 'terms' | keyof typeof PERSON_COMMANDS,
      command: string,
    ): Offer => {
      const title = sayPlain(`offer.${key}`);
      const place = [uri, this.#draft.positionAt(stretch.from)];
      return { group, title, action: { title, command, arguments: group === 'person' ? place : [] } };
    };
    const isPerson = this.#marks.mentionsIn(stretch).some(({ to }) => to > stretch.from);
    const keys = Object.keys(PERSON_COMMANDS) as (keyof typeof PERSON_COMMANDS)[];
    return isPerson
      ? keys.map((key) => offer('person', key, PERSON_COMMANDS[key]))
      : [offer('word', 'terms', 'mudaqqiq.addTerm')];
  }

  async apply(request: number, index: number): Promise<void> {
    const action = this.#request === request ? this.#offers[index]?.action : undefined;
    if (!action) return;
    if (typeof action.command === 'string') {
      await commands.executeCommand(action.command, ...((action as Command).arguments ?? []));
      return;
    }
    const { edit, command } = action as CodeAction;
    if (edit) await workspace.applyEdit(edit);
    if (command) await commands.executeCommand(command.command, ...(command.arguments ?? []));
  }

  /** The lines of the card at a place; none where there is no card. */
  async cardAt(at: number): Promise<string[]> {
    const hovers = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      this.#draft.document.uri,
      this.#draft.positionAt(at),
    );
    return hovers
      .flatMap(({ contents }) => contents as (MarkdownString | MarkedString)[])
      .flatMap((each) => plainLines(typeof each === 'string' ? each : each.value));
  }
}
