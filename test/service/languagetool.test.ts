/** LanguageTool's API, asked as its clients ask it, and by two of them unchanged. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import gramma from 'gramma';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerSchemas } from '../../src/service/openapi.ts';
import { type Started, startService } from './start.ts';

const DRAFT = 'وصل الوفد الى القاهرة أمس.\nوأشار أن الخطة جاهزة. قال المهندس فريد قناوي إن العمل مستمر.';

let service: Started;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

async function ask(fields: Record<string, string>): Promise<Response> {
  return fetch(`${service.address}/v2/check`, { method: 'POST', body: new URLSearchParams(fields) });
}

async function check(fields: Record<string, string>) {
  const response = await ask({ language: 'ar', ...fields });
  expect(response.status).toBe(200);
  return answerSchemas['/v2/check'].parse(await response.json());
}

const rulesIn = async (fields: Record<string, string>) =>
  (await check({ text: DRAFT, ...fields })).matches.map((match) => match.rule.id);

describe('/v2/check', () => {
  it('answers in LanguageTool’s shape', async () => {
    const { matches, language, software, sentenceRanges } = await check({ text: DRAFT });
    expect([language.code, software.apiVersion]).toEqual(['ar', 1]);
    expect(matches.map(({ offset, length }) => DRAFT.slice(offset, offset + length))).toEqual(['الى', 'أن']);
    expect(matches[0]).toMatchObject({
      replacements: [{ value: 'إلى' }],
      sentence: 'وصل الوفد الى القاهرة أمس.',
      type: { typeName: 'UnknownWord' },
      rule: { id: 'spelling/hamza', issueType: 'misspelling', category: { id: 'TYPOS' } },
    });
    const { text, offset, length } = matches[1]!.context;
    expect([text.slice(offset, offset + length), text.includes('\n')]).toEqual(['أن', false]);
    expect(sentenceRanges.map(([start, end]) => DRAFT.slice(start, end))).toHaveLength(3);
  });

  it('answers a GET, and a country’s Arabic, as what it is', async () => {
    const query = new URLSearchParams({ text: DRAFT, language: 'ar-EG' });
    const body = await (await fetch(`${service.address}/v2/check?${query}`)).json();
    expect(body.matches).toHaveLength(2);
    expect((await check({ text: DRAFT, language: 'auto' })).language.detectedLanguage.code).toBe('ar');
  });

  it('counts offsets in UTF-16 code units', async () => {
    const text = '😀 عاد الوفد الى بيته أمس.';
    const { matches } = await check({ text });
    expect(matches.map(({ offset, length }) => text.slice(offset, offset + length))).toEqual(['الى']);
  });

  it('speaks the language of who asks', async () => {
    const { matches } = await check({ text: DRAFT, motherTongue: 'en-GB' });
    expect(matches[0]!.message).toMatch(/^[^\u0600-\u06ff]*[«“]/u);
    expect(matches[0]!.rule.category.name).toBe('Spelling');
  });

  it('switches rules and categories on and off', async () => {
    expect(await rulesIn({})).toEqual(['spelling/hamza', 'grammar/preposition']);
    expect(await rulesIn({ disabledRules: 'SPELLING/HAMZA,UPPERCASE_SENTENCE_START' })).toEqual([
      'grammar/preposition',
    ]);
    expect(await rulesIn({ disabledCategories: 'GRAMMAR' })).toEqual(['spelling/hamza']);
    const only = { enabledOnly: 'true', enabledRules: 'grammar/preposition' };
    expect(await rulesIn(only)).toEqual(['grammar/preposition']);
    const off = { text: 'قال قناوي إن الخطة جاهزة.', enabledRules: 'names/unknown-surname' };
    expect(await rulesIn({ ...off, enabledRules: '' })).toEqual([]);
    expect(await rulesIn(off)).toEqual(['names/unknown-surname']);
  });

  it('takes the first line for a headline only where it is asked to', async () => {
    const text = 'افتتاح المعرض في القاهرة.\nوصل الوفد إلى القاهرة أمس لزيارة المعرض.';
    expect(await rulesIn({ text })).toEqual([]);
    expect(await rulesIn({ text, level: 'picky' })).toContain('style/headline');
    expect(await rulesIn({ text, enabledRules: 'style/headline' })).toEqual(['style/headline']);
  });

  it('describes each rule at the address it gives', async () => {
    const [match] = (await check({ text: DRAFT })).matches;
    const rule = answerSchemas['/v1/rules/{group}/{name}'].parse(
      await (await fetch(match!.rule.urls[0]!.value)).json(),
    );
    expect(rule.id).toBe('spelling/hamza');
  });

  it.each([
    [{ text: 'نص' }, "Missing 'language'"],
    [{ language: 'ar' }, "Missing 'text' or 'data'"],
    [{ language: 'en-US', text: 'a' }, "'en-US' is not a language code"],
    [{ language: 'arx', text: 'a' }, "'arx' is not a language code"],
    [{ language: 'ar', text: 'a', data: '{}' }, 'not both'],
    [{ language: 'ar', data: '{' }, 'the data is not JSON'],
    [{ language: 'ar', data: '{"annotation":[{"words":1}]}' }, 'annotation'],
  ] as [Record<string, string>, string][])('refuses %o as LanguageTool does', async (fields, message) => {
    const response = await ask(fields);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      400,
      'text/plain; charset=utf-8',
    ]);
    expect(await response.text()).toMatch(new RegExp(`^Error: .*${message}`));
  });
});

describe('text with markup', () => {
  const annotated = (...annotation: object[]) => ({ data: JSON.stringify({ annotation }) });
  const placesIn = async (pieces: { text?: string; markup?: string; interpretAs?: string }[]) => {
    const whole = pieces.map(({ text, markup }) => text ?? markup).join('');
    const { matches } = await check(annotated(...pieces));
    return matches.map(({ offset, length, replacements }) => [
      whole.slice(offset, offset + length),
      ...replacements.map(({ value }) => value),
    ]);
  };

  it('is checked without it, and placed with it', async () => {
    const pieces = [
      { markup: '<p title="الى">' },
      { text: 'وصل الوفد ' },
      { markup: '<b>' },
      { text: 'الى' },
      { markup: '</b>' },
      { text: ' القاهرة أمس.' },
      { markup: '</p>', interpretAs: '\n\n' },
      { text: 'وأشار أن الخطة جاهزة.' },
    ];
    expect(await placesIn(pieces)).toEqual([
      ['الى', 'إلى'],
      ['أن', 'إلى أن'],
    ]);
  });

  it('within a word stays: the word is shown, nothing takes its place', async () => {
    const pieces = [{ text: 'وصل الوفد ال' }, { markup: '<b>' }, { text: 'ى القاهرة أمس.' }];
    expect(await placesIn(pieces)).toEqual([['ال<b>ى']]);
  });

  it('that reads as a letter is part of the word', async () => {
    const pieces = [{ text: 'وصل الوفد ' }, { markup: '&#x627;', interpretAs: 'ا' }, { text: 'لى القاهرة.' }];
    expect(await placesIn(pieces)).toEqual([['&#x627;لى']]);
  });

  it('may be all there is, or nothing', async () => {
    expect(await placesIn([{ markup: '<br>' }])).toEqual([]);
    expect(await placesIn([])).toEqual([]);
  });
});

describe('the addresses beside it', () => {
  it('say which languages, which software, and that it is well', async () => {
    const get = async (path: string) => fetch(service.address + path);
    const languages = answerSchemas['/v2/languages'].parse(await (await get('/v2/languages')).json());
    expect(languages.map(({ longCode }) => longCode)).toEqual(
      expect.arrayContaining(['ar', 'ar-EG', 'ar-MA']),
    );
    answerSchemas['/v2/info'].parse(await (await get('/v2/info')).json());
    expect(await (await get('/v2/healthcheck')).text()).toBe('OK');
    expect(Number(await (await get('/v2/maxtextlength')).text())).toBeGreaterThan(100_000);
  });
});

describe('gramma', () => {
  it('checks and corrects a text through its library', async () => {
    const options = { api_url: `${service.address}/v2/check`, language: 'ar' };
    const { matches } = await gramma.check(DRAFT, options);
    expect(matches.map(({ word }) => word)).toEqual(['الى', 'أن']);
    const corrected = gramma.replaceAll(
      DRAFT,
      matches.map(({ offset, length, replacements }) => ({ offset, length, change: replacements[0]!.value })),
    );
    expect(corrected).toContain('وصل الوفد إلى القاهرة أمس.\nوأشار إلى أن');
    const markdown = await gramma.check(`# ${DRAFT}`, { ...options, markdown: true });
    expect(markdown.matches.map(({ word }) => word)).toEqual(['الى', 'أن']);
  });

  it('shows the findings on its command line', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mudaqqiq-gramma-'));
    await writeFile(join(folder, '.gramma.json'), JSON.stringify({ api_url: `${service.address}/v2/check` }));
    await writeFile(join(folder, 'a.txt'), DRAFT);
    const cli = fileURLToPath(new URL('cli.js', import.meta.resolve('gramma')));
    const shown = await run(process.execPath, [cli, 'check', '--print', '--language', 'ar', 'a.txt'], folder);
    await rm(folder, { recursive: true });
    expect(shown).toContain('الى');
    expect(shown).toContain('تنقصها همزة القطع');
  });
});

const hasOffice =
  spawnSync('soffice', ['--version']).status === 0 &&
  spawnSync('/usr/bin/python3', ['-c', 'import uno']).status === 0;

describe.skipIf(!hasOffice)('LibreOffice', () => {
  it('underlines a paragraph’s findings with its own client', { timeout: 90_000 }, async () => {
    const profile = await mkdtemp(join(tmpdir(), 'mudaqqiq-office-'));
    const script = fileURLToPath(new URL('libreoffice/check.py', import.meta.url));
    const shown = JSON.parse(
      await run('/usr/bin/python3', [script, profile, service.address], profile, DRAFT),
    );
    await rm(profile, { recursive: true });
    expect(shown.speaksArabic).toBe(true);
    const flagged = shown.errors.map((each: { start: number; length: number; suggestions: string[] }) => [
      DRAFT.slice(each.start, each.start + each.length),
      each.suggestions[0],
    ]);
    expect(flagged).toEqual([
      ['الى', 'إلى'],
      ['أن', 'إلى أن'],
    ]);
    expect(shown.errors[0].message).toContain('تنقصها همزة القطع');
  });
});

/** The service answers in this process, which must not wait for the client. */
function run(command: string, args: readonly string[], cwd: string, input = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ['pipe', 'pipe', 'inherit'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', () => resolve(Buffer.concat(chunks).toString('utf8')));
    child.stdin.end(input);
  });
}
