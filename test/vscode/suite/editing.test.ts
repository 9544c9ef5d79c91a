import { assert } from 'chai';
import * as vscode from 'vscode';

describe('trivial', () => {
  it('lives in VS Code', async () => {
    const files = await vscode.workspace.findFiles('**/*.txt');
    assert.ok(files.length > 0);
    const doc = await vscode.workspace.openTextDocument(files[0]!);
    await vscode.window.showTextDocument(doc);
    console.log(vscode.version, vscode.env.uiKind, String(files[0]));
  });
  it('fails', () => {
    assert.equal(1, 2);
  });
});
