import { assert } from 'chai';
import * as vscode from 'vscode';
import {
  apply,
  closeAll,
  fileIn,
  findingsIn,
  openDraft,
  openText,
  readFile,
  removeFile,
  ruleOf,
  waitFor,
  waitForActions,
  waitForFinding,
  waitForNoFinding,
} from './help.ts';

describe('a folder', () => {
  /** No other test opens it: VS Code keeps a text in memory for minutes after its editor was closed. */
  const closed = fileIn('council.txt');

  afterEach(async () => {
    await vscode.commands.executeCommand('mudaqqiq.clearFolder');
    await closeAll();
  });

  it('is checked into the list of problems, drafts that are not open among them', async () => {
    assert.isEmpty(findingsIn(closed));
    await vscode.commands.executeCommand('mudaqqiq.checkFolder', fileIn('.'));
    const rules = await waitFor('findings of a closed draft', () => {
      const found = findingsIn(closed).map(ruleOf);
      return found.length > 0 && found;
    });
    assert.includeMembers(rules, ['spelling/hamza', 'agreement/verb']);
    assert.isEmpty(findingsIn(fileIn('library.txt')).map(ruleOf));
    assert.isEmpty(findingsIn(fileIn('english.txt')));
  });

  it('takes its findings off the list again', async () => {
    await vscode.commands.executeCommand('mudaqqiq.checkFolder', fileIn('.'));
    await waitFor('the list', () => findingsIn(closed).length > 0);
    await vscode.commands.executeCommand('mudaqqiq.clearFolder');
    await waitFor('an empty list', () => findingsIn(closed).length === 0);
  });

  it('shows each finding once when such a draft is opened', async () => {
    await vscode.commands.executeCommand('mudaqqiq.checkFolder', fileIn('.'));
    await waitFor('the list', () => findingsIn(closed).length > 0);
    const listed = findingsIn(closed).length;
    const { document } = await openDraft(closed);
    await waitFor(
      'the same findings, from the open draft',
      () => findingsIn(closed).length === listed && findingsIn(closed, 'spelling/hamza').length === 1,
      () => findingsIn(document.uri).map(ruleOf),
    );
  });
});

describe('the house', () => {
  const terms = fileIn('mudaqqiq.terms.json');
  let kept: Uint8Array;

  before(async () => {
    kept = await vscode.workspace.fs.readFile(terms);
  });
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.writeFile(terms, kept);
    await removeFile(fileIn('mudaqqiq.json'));
    await removeFile(fileIn('mudaqqiq.accepted.json'));
    await vscode.workspace.getConfiguration('mudaqqiq').update('rules', undefined);
    await vscode.workspace.getConfiguration('mudaqqiq').update('language', undefined);
  });

  it('has its own terms', async () => {
    const { document } = await openDraft(fileIn('harbour.txt'));
    await vscode.window.activeTextEditor!.edit((edit) =>
      edit.insert(new vscode.Position(4, 0), 'وزارت الوفود هيئة المواني أمس. '),
    );
    const finding = await waitFor('the wrong variant', () =>
      findingsIn(document.uri).find(({ range }) => document.getText(range).includes('المواني')),
    );
    await apply((await waitForActions(document, finding.range))[0]!);
    assert.include(document.getText(), 'وزارت الوفود هيئة الموانئ أمس');
  });

  it('may change its terms, and an open draft knows at once', async () => {
    const editor = await openDraft(fileIn('library.txt'));
    const { document } = editor;
    const entries = [{ kind: 'term', canonical: 'دار كتب', wrong: ['مكتبة عامة'] }];
    await vscode.workspace.fs.writeFile(terms, new TextEncoder().encode(JSON.stringify({ entries })));
    await waitForFinding(document, 'terms/preferred', 'مكتبة عامة');
  });

  it('may switch a rule off in mudaqqiq.json', async () => {
    const { document } = await openDraft(fileIn('harbour.txt'));
    await waitForFinding(document, 'spelling/hamza', 'الإستثمار');
    const config = JSON.stringify({ rules: { 'spelling/hamza': 'off' } });
    await vscode.workspace.fs.writeFile(fileIn('mudaqqiq.json'), new TextEncoder().encode(config));
    await waitForNoFinding(document, 'spelling/hamza');
    assert.isNotEmpty(findingsIn(document.uri, 'names/variant'));
  });

  it('may raise a rule in the settings', async () => {
    const { document } = await openDraft(fileIn('harbour.txt'));
    await waitForFinding(document, 'names/variant', 'صعدة');
    await vscode.workspace.getConfiguration('mudaqqiq').update('rules', { 'names/variant': 'error' });
    await waitFor('an error', () =>
      findingsIn(document.uri, 'names/variant').some(
        ({ severity }) => severity === vscode.DiagnosticSeverity.Error,
      ),
    );
  });

  it('may ask for messages in English', async () => {
    const { document } = await openDraft(fileIn('harbour.txt'));
    await waitForFinding(document, 'spelling/hamza', 'الإستثمار');
    await vscode.workspace.getConfiguration('mudaqqiq').update('language', 'en');
    await waitFor('English', () =>
      findingsIn(document.uri, 'spelling/hamza').some(({ message }) => /[a-z]{4}/.test(message)),
    );
  });

  it('may accept a finding, and it stays accepted while the draft changes', async () => {
    const editor = await openDraft(fileIn('harbour.txt'));
    const { document } = editor;
    const { range } = await waitForFinding(document, 'names/variant', 'صعدة');
    const actions = await waitForActions(document, range);
    const accept = actions.find(({ command }) => command?.command === 'mudaqqiq.server.accept');
    assert.isDefined(accept, 'no action to accept the finding');
    await apply(accept!);
    await waitForNoFinding(document, 'names/variant');
    assert.include(await readFile(fileIn('mudaqqiq.accepted.json')), 'صعدة');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'وصل الوفد الى المدينة. '));
    await waitForFinding(document, 'spelling/hamza', 'الى');
    assert.isEmpty(findingsIn(document.uri, 'names/variant'));
  });

  it('may add all unknown words of a draft at once', async () => {
    const editor = await openDraft(fileIn('harbour.txt'));
    const { document } = editor;
    const line = 'وصف الكاتب الزعترونية والفلقطونية في روايته. ';
    await editor.edit((edit) => edit.insert(new vscode.Position(4, 0), line));
    const { range } = await waitForFinding(document, 'spelling/unknown', 'الزعترونية');
    await waitForFinding(document, 'spelling/unknown', 'والفلقطونية');
    const actions = await waitForActions(document, range);
    const command = 'mudaqqiq.addUnknownWords';
    assert.isTrue(actions.some((action) => action.command?.command === command));
    let done = false;
    const added = vscode.commands.executeCommand(command).then(() => {
      done = true;
    });
    // First the words, all picked; then the place, the folder before others.
    await waitFor('both lists answered', async () => {
      // A list takes no answer before its items came, and tells nobody when they did.
      await new Promise((resolve) => setTimeout(resolve, 700));
      if (!done) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return done;
    });
    await added;
    await waitForNoFinding(document, 'spelling/unknown');
    const kept = await readFile(fileIn('mudaqqiq.json'));
    assert.include(kept, '"زعترونية"');
    assert.include(kept, '"فلقطونية"');
  });
});

describe('files of the press', () => {
  afterEach(closeAll);

  it('have a language of their own', async () => {
    const uri = fileIn('story.press.txt');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('وصل الوفد الى المدينة.\n'));
    try {
      const { document } = await openDraft(uri);
      assert.equal(document.languageId, 'arabic-press');
      await waitForFinding(document, 'spelling/hamza', 'الى');
    } finally {
      await closeAll();
      await removeFile(uri);
    }
  });

  it('hold no mark that VS Code’s lists needed', async () => {
    const { document } = await openText('وصل الوفد الى المدينة.');
    const { range } = await waitForFinding(document, 'spelling/hamza', 'الى');
    await apply((await waitForActions(document, range))[0]!);
    assert.equal(document.getText(), 'وصل الوفد إلى المدينة.');
  });
});
