/** Ranges of the protocol in VS Code, and the command that goes to one. */
import { type Command, Range, type Uri } from 'vscode';
import type { PersonMention } from '../server/protocol.ts';

type ProtocolRange = PersonMention['range'];

export function toRange({ start, end }: ProtocolRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

export function goTo(uri: Uri, range: ProtocolRange): Command {
  return { title: '', command: 'vscode.open', arguments: [uri, { selection: toRange(range) }] };
}
