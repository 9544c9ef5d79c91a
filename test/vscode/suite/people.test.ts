import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll, fileIn, openDraft, rangeOf, waitFor, waitForFinding } from './help.ts';

async function ask<T>(command: string, document: vscode.TextDocument, at: vscode.Position): Promise<T[]> {
  return waitFor(command, async () => {
    const answer = await vscode.commands.executeCommand<T[]>(command, document.uri, at);
    return answer && answer.length > 0 && answer;
  });
}

describe('people', () => {
  let document: vscode.TextDocument;
  let surname: vscode.Position;

  beforeEach(async () => {
    ({ document } = await openDraft(fileIn('harbour.txt')));
    await waitForFinding(document, 'names/variant', 'صعدة');
    surname = rangeOf(document, 'سعادة الوفد').start;
  });
  afterEach(closeAll);

  it('are listed in the side bar with their mentions, and a click goes there', async () => {
    await vscode.commands.executeCommand('mudaqqiq.people.focus');
    const editor = vscode.window.activeTextEditor!;
    const selected = new Set<string>();
    await waitFor(
      'the mentions of أحمد سعادة',
      async () => {
        await vscode.commands.executeCommand('mudaqqiq.people.focus');
        await vscode.commands.executeCommand('list.focusFirst');
        await vscode.commands.executeCommand('list.expand');
        for (let row = 0; row < 8; row += 1) {
          await vscode.commands.executeCommand('mudaqqiq.people.focus');
          await vscode.commands.executeCommand('list.focusDown');
          await vscode.commands.executeCommand('list.select');
          const { selection } = vscode.window.activeTextEditor ?? editor;
          selected.add(`${selection.start.line} ${document.getText(selection)}`);
        }
        return ['2 أحمد سعادة', '3 أحمد سعادة', '4 سعادة'].every((mention) => selected.has(mention));
      },
      () => [...selected],
    );
  });

  it('are the outline of the draft', async () => {
    const symbols = await waitFor('symbols', async () => {
      const answer = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return answer && answer.length > 0 && answer;
    });
    assert.include(symbols.map(({ name }) => name).join('\n'), 'أحمد سعادة');
  });

  it('are highlighted at every mention of the one under the cursor', async () => {
    const places = await ask<vscode.DocumentHighlight>('vscode.executeDocumentHighlights', document, surname);
    const words = places.map(({ range }) => document.getText(range));
    // The slip is one of them: that is where he is meant.
    assert.sameMembers(words, ['أحمد سعادة', 'أحمد سعادة', 'صعدة', 'سعادة']);
  });

  it('lead to their first full mention', async () => {
    const [place] = await ask<vscode.Location>('vscode.executeDefinitionProvider', document, surname);
    assert.equal(place?.range.start.line, 2);
  });

  it('are shown in a card', async () => {
    const [card] = await ask<vscode.Hover>('vscode.executeHoverProvider', document, surname);
    const text = card!.contents.map((part) => (typeof part === 'string' ? part : part.value)).join('\n');
    assert.include(text, 'أحمد سعادة');
    assert.include(text, 'مدير التخطيط');
  });

  it('are renamed everywhere, with titles and particles kept', async () => {
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      surname,
      'سعدة',
    );
    assert.isTrue(await vscode.workspace.applyEdit(edit));
    const text = document.getText();
    assert.include(text, 'الأستاذ أحمد سعدة مدير التخطيط');
    assert.include(text, 'وشكر سعدة الوفد');
    assert.notInclude(text, 'أحمد سعادة');
  });
});
