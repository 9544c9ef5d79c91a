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

describe('the spellings of a country', () => {
  const preset = () =>
    vscode.workspace.getConfiguration('mudaqqiq').inspect<string>('preset')?.workspaceValue;

  afterEach(async () => {
    const { Workspace } = vscode.ConfigurationTarget;
    await vscode.workspace.getConfiguration('mudaqqiq').update('preset', undefined, Workspace);
    await closeAll();
  });

  it('are offered once three drafts are written like its press, and set by one key', async () => {
    for (const office of ['الميناء', 'البلدية', 'المتحف'])
      await openText(`اجتمع المسئولون في ${office} أمس، ثم زار مسئول ${office} المعرض.`);
    await waitFor('the preset', async () => {
      await vscode.commands.executeCommand('notification.acceptPrimaryAction');
      return preset() === 'egypt';
    });
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
    const settings = vscode.workspace.getConfiguration('mudaqqiq');
    await settings.update('rules', undefined, vscode.ConfigurationTarget.Global);
    for (const name of ['rules', 'language', 'words']) await settings.update(name, undefined);
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

  it('may switch a rule off everywhere, though the workspace had raised it', async () => {
    const { document } = await openDraft(fileIn('harbour.txt'));
    const { range } = await waitForFinding(document, 'names/variant', 'صعدة');
    await vscode.workspace.getConfiguration('mudaqqiq').update('rules', { 'names/variant': 'error' });
    const actions = await waitFor('no switch in the folder, whose file no longer decides', async () => {
      const offered = await waitForActions(document, range);
      return offered.every(({ command }) => command?.command !== 'mudaqqiq.server.setRule') && offered;
    });
    const everywhere = actions.find(({ command }) => command?.command === 'mudaqqiq.switchOffEverywhere');
    assert.isDefined(everywhere, 'no action to switch the rule off everywhere');
    await apply(everywhere!);
    await waitForNoFinding(document, 'names/variant');
    const rules = vscode.workspace.getConfiguration('mudaqqiq').inspect('rules');
    assert.deepEqual(rules?.globalValue, { 'names/variant': 'off' });
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
    // First the words, all picked; then the place, the folder before others.
    await answerLists(vscode.commands.executeCommand(command));
    await waitForNoFinding(document, 'spelling/unknown');
    const kept = await readFile(fileIn('mudaqqiq.json'));
    assert.include(kept, '"زعترونية"');
    assert.include(kept, '"فلقطونية"');
  });

  it('may choose where one word is kept', async () => {
    const editor = await openDraft(fileIn('harbour.txt'));
    const { document } = editor;
    await editor.edit((edit) => edit.insert(new vscode.Position(4, 0), 'وصف الكاتب الزعترونية في روايته. '));
    const { range } = await waitForFinding(document, 'spelling/unknown', 'الزعترونية');
    const actions = await waitForActions(document, range);
    const choose = actions.find(({ command }) => command?.command === 'mudaqqiq.addUnknownWord');
    assert.isDefined(choose, 'no action that asks where');
    // The folder is the first of the places, the workspace the second.
    await answerLists(apply(choose!), ['workbench.action.quickOpenSelectNext']);
    await waitForNoFinding(document, 'spelling/unknown');
    const words = vscode.workspace.getConfiguration('mudaqqiq').inspect('words');
    assert.deepEqual(words?.workspaceValue, ['زعترونية']);
  });
});

/** Takes what each list of the command has selected, after `moves`. */
async function answerLists(command: Thenable<unknown>, moves: readonly string[] = []): Promise<void> {
  let done = false;
  const ended = command.then(() => {
    done = true;
  });
  await waitFor('every list answered', async () => {
    // A list takes no answer before its items came, and does not report when they did.
    await new Promise((resolve) => setTimeout(resolve, 700));
    for (const move of [...moves, 'workbench.action.acceptSelectedQuickOpenItem'])
      if (!done) await vscode.commands.executeCommand(move);
    return done;
  });
  await ended;
}

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
