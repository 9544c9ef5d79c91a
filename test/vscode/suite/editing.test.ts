import { assert } from 'chai';
import * as vscode from 'vscode';
import {
  apply,
  closeAll,
  fileIn,
  findingsIn,
  openDraft,
  openText,
  rangeOf,
  ruleOf,
  type,
  waitFor,
  waitForActions,
  waitForFinding,
  waitForNoFinding,
} from './help.ts';

describe('while a draft is written', () => {
  afterEach(closeAll);

  it('underlines a name that turned into a city', async () => {
    const { document } = await openDraft(fileIn('harbour.txt'));
    const finding = await waitForFinding(document, 'names/variant', 'صعدة');
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Warning);
    assert.include(finding.message, 'سعادة');
  });

  it('shows one man with two titles at both places, each pointing at the other', async () => {
    const { document } = await openDraft(fileIn('harbour.txt'));
    const first = await waitForFinding(document, 'titles/honorific', 'الأستاذ');
    const second = await waitForFinding(document, 'titles/honorific', 'الدكتور');
    for (const [from, to] of [
      [first, second],
      [second, first],
    ] as const) {
      const places = (from.relatedInformation ?? []).map(({ location }) => document.getText(location.range));
      assert.include(places.join(' '), document.getText(to.range));
    }
  });

  it('links each finding to the page of its rule, and the page is there', async () => {
    const { document } = await openDraft(fileIn('harbour.txt'));
    const { code } = await waitForFinding(document, 'spelling/hamza', 'الإستثمار');
    assert.isObject(code);
    const page = await vscode.workspace.openTextDocument((code as { target: vscode.Uri }).target);
    assert.include(page.getText(), 'hamza');
  });

  it('wraps Arabic messages so that they read from the right in the list of problems', async () => {
    const { document } = await openDraft(fileIn('harbour.txt'));
    const { message } = await waitForFinding(document, 'spelling/hamza', 'الإستثمار');
    assert.match(message, /^\u2067[\s\S]*\u2069$/);
  });

  it('finds a slip as it is typed and forgets it as it goes', async () => {
    const editor = await openDraft(fileIn('library.txt'));
    const { document } = editor;
    await type(editor, document.positionAt(document.getText().length), '\nوصل الزوار الى المكتبة.');
    await waitForFinding(document, 'spelling/hamza', 'الى');
    await editor.edit((edit) => edit.replace(rangeOf(document, 'الى'), 'إلى'));
    await waitForNoFinding(document, 'spelling/hamza');
  });

  it('says nothing about a clean draft', async () => {
    // The second draft is answered after the first, so when its finding is here the first one is done.
    const clean = await openDraft(fileIn('library.txt'));
    const other = await openDraft(fileIn('harbour.txt'));
    await waitForFinding(other.document, 'spelling/hamza', 'الإستثمار');
    assert.deepEqual(findingsIn(clean.document.uri).map(ruleOf), []);
  });

  it('leaves a text without Arabic alone', async () => {
    const english = await openDraft(fileIn('english.txt'));
    const other = await openDraft(fileIn('harbour.txt'));
    await waitForFinding(other.document, 'spelling/hamza', 'الإستثمار');
    assert.deepEqual(findingsIn(english.document.uri), []);
  });

  it('reads Markdown, and not the code in it', async () => {
    const { document } = await openDraft(fileIn('notes.md'));
    const finding = await waitForFinding(document, 'spelling/hamza', 'الى');
    assert.equal(finding.range.start.line, 2);
    assert.lengthOf(findingsIn(document.uri, 'spelling/hamza'), 1);
  });

  it('checks a draft that is on no disk', async () => {
    const { document } = await openText('وصل الوفد الى المدينة صباح اليوم.', 'arabic-press');
    await waitForFinding(document, 'spelling/hamza', 'الى');
  });
});

describe('fixes', () => {
  afterEach(closeAll);

  it('change the text, and the finding goes', async () => {
    const { document } = await openDraft(fileIn('harbour.txt'));
    const { range } = await waitForFinding(document, 'names/variant', 'صعدة');
    const [first] = await waitForActions(document, range);
    assert.isTrue(first?.isPreferred);
    await apply(first!);
    assert.include(document.getText(), 'سعادة خطة التوسعة');
    await waitForNoFinding(document, 'names/variant');
  });

  it('keep the particles written onto a word', async () => {
    const { document } = await openText('أعلنت الهيئة برنامجًا للتدريب وبالإستثمار في الأرصفة.');
    const { range } = await waitForFinding(document, 'spelling/hamza', 'وبالإستثمار');
    await apply((await waitForActions(document, range))[0]!);
    assert.include(document.getText(), 'وبالاستثمار');
  });

  it('correct every occurrence at once, each with its own particles', async () => {
    const { document } = await openText('ناقش الوفد الإستثمار في الميناء. ودعا الوفد إلى الإستثمار فيه.');
    const { range } = await waitForFinding(document, 'spelling/hamza', 'الإستثمار');
    const everywhere = (await waitForActions(document, range)).find(({ title }) =>
      /الموضعين|both/.test(title),
    );
    assert.isDefined(everywhere, 'no action for every occurrence');
    await apply(everywhere!);
    assert.notInclude(document.getText(), 'الإستثمار');
    await waitForNoFinding(document, 'spelling/hamza');
  });

  it('that are safe run as one source action', async () => {
    const { document } = await openDraft(fileIn('harbour.txt'));
    const { range } = await waitForFinding(document, 'spelling/hamza', 'الإستثمار');
    const kind = vscode.CodeActionKind.SourceFixAll.append('mudaqqiq');
    const [all] = await waitForActions(document, range, kind);
    await apply(all!);
    assert.notInclude(document.getText(), 'الإستثمار');
    // Which title is right only a person can know.
    assert.include(document.getText(), 'الأستاذ أحمد سعادة');
    assert.include(document.getText(), 'الدكتور أحمد سعادة');
  });

  it('that are safe run by command', async () => {
    const { document } = await openDraft(fileIn('harbour.txt'));
    await waitForFinding(document, 'spelling/hamza', 'الإستثمار');
    await vscode.commands.executeCommand('mudaqqiq.fixAllSafe');
    await waitFor('the safe fix', () => !document.getText().includes('الإستثمار'));
  });

  it('are not offered for words that changed since', async () => {
    const editor = await openDraft(fileIn('harbour.txt'));
    const { document } = editor;
    const { range } = await waitForFinding(document, 'spelling/hamza', 'الإستثمار');
    const [before] = await waitForActions(document, range);
    await type(editor, new vscode.Position(0, 0), 'عاجل: ');
    await type(editor, range.start, 'كل ');
    // A fix asked for now is one for the text as it is now.
    const [after] = await waitForActions(document, rangeOf(document, 'الإستثمار'));
    assert.isTrue(after!.isPreferred, `first is «${after!.title}»`);
    await apply(after!);
    assert.include(document.getText(), 'كل الاستثمار المشترك');
    assert.isDefined(before);
  });
});
