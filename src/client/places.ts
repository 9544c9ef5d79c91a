/** Ranges of the protocol in VS Code, and the command that goes to one. */
import { type Command, Range, type Uri } from 'vscode';
import type { PersonMention } from '../server/protocol.ts';

type ProtocolRange = PersonMention['range'];

export function toRange({ start, end }: ProtocolRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** VS Code writes its own ranges to JSON as lists, which no server reads. */
export function fromRange({ start, end }: Range): ProtocolRange {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}

/** Goes there in the view that shows the draft, right-to-left or plain; `rtl/editor.ts` carries it out. */
export const GO_TO = 'mudaqqiq.goTo';

/** The same, while the focus stays where it is. */
export const SHOW_PLACE = 'mudaqqiq.showPlace';
/** The same in the view of a Word document, by the address of its text; `word/editor.ts` carries it out. */
export const GO_TO_IN_WORD = 'mudaqqiq.goToInWord';

export function goTo(uri: Uri, range: ProtocolRange): Command {
  return { title: '', command: GO_TO, arguments: [uri, toRange(range)] };
}
