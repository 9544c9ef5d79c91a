import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll, fileIn, findingsIn, openDraft, ruleOf, waitForFinding } from './help.ts';

describe('a folder that is not trusted', () => {
  afterEach(closeAll);

  it('is checked all the same', async () => {
    assert.isFalse(vscode.workspace.isTrusted);
    const { document } = await openDraft(fileIn('harbour.txt'));
    await waitForFinding(document, 'names/variant', 'صعدة');
  });

  it('does not decide how: its terms are not read', async () => {
    const editor = await openDraft(fileIn('library.txt'));
    const { document } = editor;
    await editor.edit((edit) => edit.insert(new vscode.Position(2, 0), 'حضر صنايعية وخرجوا الى الساحة. '));
    await waitForFinding(document, 'spelling/hamza', 'الى');
    assert.notInclude(findingsIn(document.uri).map(ruleOf), 'terms/preferred');
  });
});
