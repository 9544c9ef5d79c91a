import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { allRules } from '../../src/rules/index.ts';
import { bundleThread } from '../thread-script.ts';
import { type Called, type Desk, openDesk } from './call.ts';

let desk: Desk;
const open = async (files: Record<string, string | Uint8Array> = {}): Promise<Desk> => {
  desk = await openDesk({ '.git/HEAD': '', ...files });
  return desk;
};
afterEach(() => desk.close());

describe('help and version', () => {
  it('speaks both languages, for the program and each command', async () => {
    await open();
    const help = async (...args: string[]) => desk.call([...args, '--language', 'en']);
    expect((await desk.call(['--help'])).out).toMatch(/^الاستعمال: mudaqqiq .*\n[\s\S]*\nالأوامر:\n/);
    expect((await help('--help')).out).toMatch(/^Usage: mudaqqiq .*\n[\s\S]*\nCommands:\n/);
    for (const command of ['lint', 'entities', 'rules', 'lsp', 'serve']) {
      const { code, out, err } = await help(command, '--help');
      expect([code, err]).toEqual([0, '']);
      expect(out).toContain(`Usage: mudaqqiq ${command}`);
      // Nothing is left in the other language.
      expect(out).not.toMatch(/[\u0600-\u06ff]/);
    }
  });

  it('is shown where a command is missing', async () => {
    await open();
    expect(await desk.call([])).toMatchObject({ code: 0, err: '', out: expect.stringContaining('الأوامر') });
    expect((await desk.call(['terms'])).out).toContain('mudaqqiq terms');
  });

  it('says the version', async () => {
    await open();
    expect((await desk.call(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('rules', () => {
  it('are listed as text and as JSON, in the language that is asked for', async () => {
    await open();
    const { rules } = JSON.parse((await desk.call(['rules', '--format', 'json'])).out);
    expect(rules.map(({ id }: { id: string }) => id)).toEqual(allRules.map(({ id }) => id));
    expect(rules[0].description).toBe(allRules[0]!.description.ar);
    const lines = (await desk.call(['rules', '--language', 'en'])).out.trim().split('\n');
    expect(lines[0]).toContain(allRules[0]!.description.en);
  });
});

describe('entities', () => {
  const TEXT = 'قال الدكتور فريد قناوي في القاهرة إن الخطة جاهزة. وأضاف قناوي أن العمل مستمر.';

  it('are the documented object', async () => {
    await open({ 'a.txt': TEXT });
    const { files } = JSON.parse((await desk.call(['entities', 'a.txt', '--format', 'json'])).out);
    const [{ path, mentions, people }] = files;
    const [person] = people;
    expect(path).toBe('a.txt');
    expect(person).toMatchObject({ canonical: 'فريد قناوي', gender: 'm' });
    expect(person.honorifics).toMatchObject([{ text: 'الدكتور', title: 'الدكتور' }]);
    expect(person.mentions.map(({ text }: { text: string }) => text)).toEqual(['فريد قناوي', 'قناوي']);
    for (const { start, end, text } of mentions) expect(TEXT.slice(start, end)).toBe(text);
    expect(mentions.filter((each: { person?: string }) => each.person === person.id)).toHaveLength(2);
  });

  it('read standard input, and are readable', async () => {
    await open();
    const { out } = await desk.call(['entities', '--stdin'], { stdin: TEXT });
    expect(out).toContain('  الأشخاص\n    فريد قناوي (2): الدكتور\n');
  });

  it('go on after a draft that cannot be read', async () => {
    await open({ 'a.txt': TEXT, 'b.docx': 'نص' });
    const { code, out, err } = await desk.call(['entities', '--format', 'json']);
    expect([code, JSON.parse(out).files.length]).toEqual([2, 1]);
    expect(err).toContain('b.docx: ليس مستند Word');
  });
});

describe('terms', () => {
  it('are added to the nearest file, comments kept, and listed', async () => {
    await open({ 'mudaqqiq.terms.json': '{\n  // أسماء الدار\n  "entries": []\n}\n', 'sub/a.txt': '' });
    const add = ['terms', 'add', 'فريد قناوي', '--kind', 'person', '--gender', 'm', '--wrong', 'فريد كناوي'];
    expect(await desk.call(add, { cwd: `${desk.folder}/sub` })).toMatchObject({ code: 0, err: '' });
    expect(await desk.read('mudaqqiq.terms.json')).toContain('// أسماء الدار');
    const { entries } = JSON.parse((await desk.call(['terms', 'list', '--format', 'json'])).out);
    expect(entries).toEqual([
      { kind: 'person', canonical: 'فريد قناوي', wrong: ['فريد كناوي'], gender: 'm' },
    ]);
    expect((await desk.call(['terms', 'list'])).out).toBe('person\tفريد قناوي ← فريد كناوي\n');
  });

  it('begin a file where there is none', async () => {
    await open();
    await desk.call(['terms', 'add', 'مشروعات', '--wrong', 'مشاريع']);
    expect(JSON.parse(await desk.read('mudaqqiq.terms.json')).entries).toHaveLength(1);
  });

  it('are checked against their own examples', async () => {
    const entry = (right: string) =>
      `{ "kind": "term", "canonical": "مشروعات", "wrong": ["مشاريع"],\n "examples": { "wrong": ["وبمشاريع"], "right": ["${right}"] } }`;
    await open({ 'mudaqqiq.terms.json': `{ "entries": [\n${entry('وبمشروعات')}\n] }` });
    expect(await desk.call(['terms', 'check'])).toMatchObject({ code: 0, err: '' });
    await open({ 'mudaqqiq.terms.json': `{ "entries": [\n${entry('للمشاريع')}\n] }` });
    const { code, err } = await desk.call(['terms', 'check', '--language', 'en']);
    expect(code).toBe(1);
    expect(err).toContain('mudaqqiq.terms.json:3:49: an example in which');
  });

  it('go out and come back unchanged in every format', async () => {
    await open();
    await desk.call(['terms', 'add', 'فريد قناوي', '--kind', 'person', '--honorific', 'الدكتور']);
    await desk.call([
      'terms',
      'add',
      'مشروعات',
      '--wrong',
      'مشاريع',
      '--wrong',
      'مشروعاة',
      '--note',
      'الدار',
    ]);
    const before = JSON.parse(await desk.read('mudaqqiq.terms.json'));
    for (const format of ['csv', 'xlsx', 'tbx', 'json']) {
      expect((await desk.call(['terms', 'export', `out.${format}`])).err).toBe('');
      const args = ['terms', 'import', `out.${format}`, '--terms', `back-${format}.json`];
      expect(await desk.call(args)).toMatchObject({ code: 0, err: '' });
      expect(JSON.parse(await desk.read(`back-${format}.json`))).toEqual(before);
    }
  });

  it('say what an import would change, and what it leaves out', async () => {
    const csv = 'kind,canonical,wrong\nterm,مشروعات,مشاريع\nnonsense,س,\n';
    await open({ 'in.csv': csv });
    const dry = await desk.call(['terms', 'import', 'in.csv', '--dry-run']);
    expect([dry.code, dry.out]).toEqual([1, 'جديد: مشروعات\n']);
    expect(dry.err).toContain('in.csv:3: مدخل غير صالح');
    await expect(desk.read('mudaqqiq.terms.json')).rejects.toThrow();
  });

  it.each([
    [['terms', 'import', 'in.pdf'], 'لا يُعرف تنسيق'],
    [['terms', 'import', 'none.csv'], 'لا ملف ولا مجلد'],
    [['terms', 'add'], 'ينقص الأمر'],
    [['terms', 'add', 'س', '--kind', 'x'], '«x»'],
    [['terms', 'check'], 'لا ملف ولا مجلد'],
    [['terms', 'frob'], 'لا أمر باسم frob'],
  ])('%j is a mistake', async (args, message) => {
    await open();
    const { code, err } = await desk.call(args);
    expect([code, err.split('\n').length]).toEqual([2, 1]);
    expect(err).toContain(message);
  });

  it('are checked entry by entry', async () => {
    await open({ 'mudaqqiq.terms.json': '{ "entries": [{ "kind": "term" }] }' });
    const { code, err } = await desk.call(['terms', 'check']);
    expect(code).toBe(1);
    expect(err).toContain('mudaqqiq.terms.json:1:15: مدخل غير صالح');
    // A file with a broken entry is not written to.
    expect((await desk.call(['terms', 'add', 'س'])).code).toBe(2);
  });
});

describe('a newsroom’s patterns', () => {
  const PATTERNS = `patterns:
  - id: stadium
    find: [{ as: word, word: استاد }]
    message: تقول الصحيفة «ملعب» لا «{word}»
    fix: { word: { write: ملعب } }
    fires: [في ⟦استاد→ملعب⟧ المدينة., زار ⟦استاد→ملعب⟧ النادي., فتح ⟦استاد→ملعب⟧ القرية.]
    silent: [في ملعب المدينة., قال الأستاذ نعم., أسند الأمر., الاستاد واسع., ملاعب المدن.]
  - id: failing
    find: [{ word: ملعب }]
    message: خطأ
    fires: [⟦ملعب⟧ المدينة, ⟦ملعب⟧ النادي, في ⟦ملعب⟧ القرية]
    silent: [ملعب المدن, قال نعم, أسند الأمر, الاستاد واسع, كرة القدم]
`;
  const config = JSON.stringify({
    language: 'en',
    rules: Object.fromEntries(allRules.map(({ id }) => [id, id === 'style/house' ? 'error' : 'off'])),
  });
  const files = { 'mudaqqiq.json': config, 'sport/a.txt': 'أقيمت المباراة على استاد المدينة.\n' };

  it('are found by lint, and one that fails is one line', async () => {
    desk = await openDesk({ '.git/HEAD': '', ...files, 'mudaqqiq.patterns.yaml': PATTERNS });
    const { code, out, err } = await desk.call(['lint', 'sport', '--format', 'json', '--no-progress']);
    expect(code).toBe(0);
    expect(JSON.parse(out).files[0].findings).toMatchObject([
      { rule: 'style/house', severity: 'warning', text: 'استاد', message: 'تقول الصحيفة «ملعب» لا «استاد»' },
    ]);
    expect(err.trim().split('\n')).toEqual([expect.stringMatching(/^mudaqqiq\.patterns\.yaml:7: .*failing/)]);
  });

  it('leave the check alone where the file is broken', async () => {
    desk = await openDesk({ '.git/HEAD': '', ...files, 'mudaqqiq.patterns.yaml': 'patterns: [' });
    const { code, err } = await desk.call(['lint', 'sport', '--no-progress']);
    expect(code).toBe(0);
    expect(err).toMatch(/^mudaqqiq\.patterns\.yaml:1:\d+: an invalid pattern/);
  });
});

describe('serve', () => {
  const script = mkdtemp(join(tmpdir(), 'mudaqqiq-')).then((folder) =>
    bundleThread('src/service/worker.ts', folder, 'service-worker.js'),
  );

  async function start(files: Readonly<Record<string, string>>, options: readonly string[] = []) {
    await open(files);
    const cancel = new AbortController();
    const threads = new URL('.', await script);
    let done: Promise<Called> | undefined;
    const line = await new Promise<string>((onLine) => {
      done = desk.call(['serve', '--port', '0', '--jobs', '1', ...options], {
        signal: cancel.signal,
        onLine,
        threads,
      });
    });
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(line)![0];
    const lint = (body: string): Promise<Response> =>
      fetch(`${address}/v1/lint`, { method: 'POST', headers: { 'content-type': 'text/plain' }, body });
    return { address, lint, stop: () => cancel.abort(), done: done!, threads };
  }

  it('answers on this machine until it is stopped', async () => {
    const { address, lint, stop, done, threads } = await start({
      'mudaqqiq.json': '{ "rules": { "typography/spacing": "error" } }',
    });
    const response = await lint('وصل الوفد إلى القاهرة .');
    expect(JSON.stringify(await response.json())).toContain('"severity":"error"');
    const { port } = new URL(address);
    expect((await desk.call(['serve', '--port', port], { threads })).err).toBe(
      `mudaqqiq: المنفذ ${port} مشغول`,
    );
    stop();
    expect((await done).code).toBe(0);
  });

  it('answers those who have a key of the file, and starts with no file that has none', async () => {
    const files = { 'keys.txt': '# desk\nfirst\n\n  second  \n', 'none.txt': '# nobody yet\n' };
    const { lint, stop, done, address, threads } = await start(files, ['--api-keys', 'keys.txt']);
    expect((await lint('نص')).status).toBe(401);
    const headers = { authorization: 'Bearer second' };
    expect((await fetch(`${address}/v2/languages`, { headers })).status).toBe(200);
    expect(await desk.call(['serve', '--api-keys', 'none.txt'], { threads })).toMatchObject({
      code: 2,
      err: 'mudaqqiq: لا مفتاح في none.txt',
    });
    stop();
    expect((await done).code).toBe(0);
  });

  it('answers LanguageTool’s clients through its threads', async () => {
    const { address, stop, done } = await start({
      'mudaqqiq.json': '{ "rules": { "spelling/hamza": "warning" } }',
    });
    const ids = async (fields: Record<string, string>): Promise<string[]> => {
      const body = new URLSearchParams({ language: 'ar', text: 'وصل الوفد الى القاهرة.', ...fields });
      const answer = await (await fetch(`${address}/v2/check`, { method: 'POST', body })).json();
      return answer.matches.map((match: { rule: { id: string } }) => match.rule.id);
    };
    expect(await ids({})).toEqual(['spelling/hamza']);
    expect(await ids({ disabledRules: 'spelling/hamza' })).toEqual([]);
    expect(await ids({})).toEqual(['spelling/hamza']);
    stop();
    expect((await done).code).toBe(0);
  });

  it('answers /health while a long draft is checked, and that draft although it is stopped', async () => {
    const { address, lint, stop, done } = await start({});
    const long = lint('وصل الوفد إلى القاهرة أمس، وقال المهندس فريد قناوي إن الخطة جاهزة.\n'.repeat(300));
    await new Promise((resolve) => setTimeout(resolve, 100));
    const health = await fetch(`${address}/health`);
    expect(await Promise.race([long.then(() => 'the draft'), Promise.resolve('health')])).toBe('health');
    expect(health.status).toBe(200);
    stop();
    const response = await long;
    expect([response.status, response.headers.get('connection')]).toEqual([200, 'close']);
    expect((await done).code).toBe(0);
  });
});
