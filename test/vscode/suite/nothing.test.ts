import { assert } from 'chai';
import * as vscode from 'vscode';
import { apply, closeAll, openText, waitForActions, waitForFinding } from './help.ts';

describe('nothing open', () => {
  afterEach(closeAll);

  it('is enough to check a draft and to fix it', async () => {
    assert.isUndefined(vscode.workspace.workspaceFolders);
    const { document } = await openText('وصل الوفد الى المدينة صباح اليوم.');
    const { range } = await waitForFinding(document, 'spelling/hamza', 'الى');
    await apply((await waitForActions(document, range))[0]!);
    assert.equal(document.getText(), 'وصل الوفد إلى المدينة صباح اليوم.');
  });

  it('offers nothing that needs a folder to be remembered in', async () => {
    const { document } = await openText('وصل الوفد الى المدينة صباح اليوم.');
    const { range } = await waitForFinding(document, 'spelling/hamza', 'الى');
    const commands = (await waitForActions(document, range)).map(({ command }) => command?.command);
    assert.notInclude(commands, 'mudaqqiq.server.accept');
  });
});
