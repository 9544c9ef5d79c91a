import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll, fileIn, findingsIn, openDraft, ruleOf, waitFor, waitForFinding } from './help.ts';

describe('several folders', () => {
  // VS Code may still be reading the workspace file, with all it had to install.
  before(() => waitFor('both folders', () => vscode.workspace.workspaceFolders?.length === 2));
  afterEach(closeAll);

  it('are checked alike', async () => {
    const first = await openDraft(fileIn('harbour.txt', 0));
    const second = await openDraft(fileIn('school.txt', 1));
    await waitForFinding(first.document, 'names/variant', 'صعدة');
    await waitForFinding(second.document, 'spelling/hamza', 'الى');
  });

  it('keep their terms apart', async () => {
    const sentence = 'حضر صنايعية من القرى. ';
    const first = await openDraft(fileIn('library.txt', 0));
    await first.edit((edit) => edit.insert(new vscode.Position(2, 0), sentence));
    await waitForFinding(first.document, 'terms/preferred', 'صنايعية');
    const second = await openDraft(fileIn('school.txt', 1));
    await second.edit((edit) => edit.insert(new vscode.Position(2, 0), `${sentence}وخرجوا الي الساحة. `));
    await waitForFinding(second.document, 'spelling/hamza', 'الى');
    assert.notInclude(findingsIn(second.document.uri).map(ruleOf), 'terms/preferred');
  });

  it('are checked one by one', async () => {
    await vscode.commands.executeCommand('mudaqqiq.checkFolder', fileIn('.', 1));
    await waitFor('the list', () => findingsIn(fileIn('clinic.txt', 1)).length > 0);
    assert.isEmpty(findingsIn(fileIn('council.txt', 0)));
  });
});
