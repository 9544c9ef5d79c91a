import { once } from 'node:events';
import type { Server } from 'node:http';
import { request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLinter } from '../../src/linter/index.ts';
import { allRules } from '../../src/rules/index.ts';
import { createAnswers } from '../../src/service/answers.ts';
import { createService } from '../../src/service/service.ts';
import { QueueFullError, TooSlowError } from '../../src/workspace/threads.ts';
import { loadTestEngine } from '../engine.ts';

let server: Server;
let address: string;
const names: string[] = [];
const logged: string[] = [];

beforeAll(async () => {
  const engine = await loadTestEngine();
  const rules = Object.fromEntries(
    allRules.map(({ id }) => [id, id === 'typography/spacing' ? 'error' : 'off'] as const),
  );
  const linter = createLinter({ ...engine, config: { rules } });
  const answer = createAnswers({
    version: '1.2.3',
    linterFor(name) {
      names.push(name);
      if (name === 'broken') throw new Error('no linter');
      if (name === 'full') throw new QueueFullError();
      if (name === 'slow') throw new TooSlowError();
      return linter;
    },
  });
  server = createService({
    answer,
    language: 'ar',
    version: '1.2.3',
    log: (line) => logged.push(line),
    maxBytes: 2000,
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: what the service answers is what is tested
  readonly body: any;
}

async function ask(path: string, options: RequestInit = {}): Promise<Answer> {
  const response = await fetch(address + path, options);
  return { status: response.status, headers: response.headers, body: await response.json() };
}

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

const DRAFT = 'وصل الوفد إلى القاهرة .';

describe('/v1/lint', () => {
  it('answers the same under the address of before there were versions', async () => {
    const [now, before] = await Promise.all([
      post('/v1/lint', { text: DRAFT }),
      post('/lint', { text: DRAFT }),
    ]);
    expect(before.status).toBe(200);
    expect(before.body.files).toEqual(now.body.files);
    expect((await ask('/rules')).status).toBe(200);
    expect((await ask('/openapi.json')).status).toBe(404);
  });

  it('answers as the command line’s JSON', async () => {
    const { status, headers, body } = await post('/v1/lint', { text: DRAFT, path: 'desk/a.txt' });
    expect([status, headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
    expect(body).toMatchObject({
      version: 1,
      files: [{ path: 'desk/a.txt', findings: [{ rule: 'typography/spacing', line: 1 }] }],
      summary: { files: 1, words: 4, errors: 1 },
    });
    expect(names.at(-1)).toBe('a.txt');
  });

  it('takes plain text', async () => {
    const { body } = await post('/v1/lint', DRAFT, { 'content-type': 'text/plain; charset=utf-8' });
    expect(body.files[0].findings).toHaveLength(1);
  });

  it('reads the format from the name or the request', async () => {
    const count = async (request: object) => {
      const { body } = await post('/v1/lint', { text: `<p title="${DRAFT}">نص.</p>`, ...request });
      return body.files[0].findings.length;
    };
    expect(await count({})).toBe(1);
    expect(await count({ format: 'html' })).toBe(0);
    expect(await count({ path: 'a.HTM' })).toBe(0);
  });

  it('calls no fix safe in a format that is not read, and says so', async () => {
    const ask = async (request: object) =>
      (await post('/v1/lint', { text: DRAFT, language: 'en', ...request })).body.files[0];
    const safe = (file: { findings: { fixes: { safe: boolean }[] }[] }) => file.findings[0]!.fixes[0]!.safe;
    const json = await ask({ path: 'a.json' });
    expect([safe(json), json.notes]).toEqual([
      false,
      [expect.stringContaining('not in a format that is read')],
    ]);
    const lost = await ask({ text: `الوز\ufffdرة\n${DRAFT}` });
    expect([safe(lost), lost.notes]).toEqual([false, [expect.stringContaining('were lost')]]);
    for (const request of [{}, { path: 'a.json', format: 'txt' }, { path: 'a' }]) {
      const file = await ask(request);
      expect([safe(file), file.notes]).toEqual([true, undefined]);
    }
  });

  it('speaks the language that is asked for', async () => {
    const message = async (language?: string) =>
      (await post('/v1/lint', { text: DRAFT, language })).body.files[0].findings[0].message;
    expect(await message('en')).toMatch(/^[\u0000-\u007f“”]+$/);
    expect(await message()).toMatch(/[\u0600-\u06ff]/);
  });

  it.each([
    ['not JSON', '{', {}, 400, 'not JSON'],
    ['no text', { path: 'a' }, {}, 400, 'text:'],
    ['another format', { text: '', format: 'pdf' }, {}, 400, 'format:'],
    ['another type', '<a/>', { 'content-type': 'application/xml' }, 415, 'application/json'],
    ['too much', { text: 'س'.repeat(1001) }, {}, 413, '2000 bytes'],
  ])('refuses %s', async (_, body, headers, status, message) => {
    const answer = await post('/v1/lint', body, headers as Record<string, string>);
    expect(answer.status).toBe(status);
    expect(answer.body.error).toContain(message);
  });

  it('refuses what is not UTF-8', async () => {
    const headers = { 'content-type': 'text/plain' };
    const answer = await ask('/v1/lint', { method: 'POST', headers, body: Uint8Array.of(0xde, 0xc7) });
    expect([answer.status, answer.body.error]).toEqual([400, 'the body is not UTF-8']);
  });

  it('stops reading a body that says nothing of its size', async () => {
    const { hostname, port } = new URL(address);
    const socket = connect(Number(port), hostname);
    socket.on('error', () => {});
    socket.write(
      'POST /v1/lint HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n',
    );
    socket.write(`1000\r\n${'a'.repeat(4096)}\r\n`);
    const [answer] = await once(socket, 'data');
    expect(String(answer)).toMatch(/^HTTP\/1.1 413 /);
    await once(socket, 'close');
  });

  it.each([
    ['full', 'busy'],
    ['slow', 'too long'],
  ])('says when it cannot answer now: %s', async (path, message) => {
    const { status, body } = await post('/v1/lint', { text: '', path });
    expect([status, body.error]).toEqual([503, expect.stringContaining(message)]);
    expect(logged.join()).not.toContain('Error');
  });

  it('says nothing about what went wrong inside, but logs it', async () => {
    const { status, body } = await post('/v1/lint', { text: '', path: 'broken' });
    expect([status, body]).toEqual([500, { error: 'internal error' }]);
    expect(logged.join()).toContain('no linter');
  });
});

describe('the other addresses', () => {
  it('/entities gives people with offsets', async () => {
    const text = 'قال الدكتور فريد قناوي إن الخطة جاهزة.';
    const { body } = await post('/v1/entities', { text, path: 'a.txt' });
    const [{ path, mentions, people }] = body.files;
    expect([path, people[0].canonical]).toEqual(['a.txt', 'فريد قناوي']);
    expect(mentions[0]).toMatchObject({ kind: 'person', text: 'فريد قناوي', person: people[0].id });
    expect(text.slice(mentions[0].start, mentions[0].end)).toBe('فريد قناوي');
  });

  it('/rules and /health', async () => {
    expect((await ask('/v1/rules')).body.rules).toHaveLength(allRules.length);
    expect((await ask('/health')).body).toEqual({ status: 'ok', version: '1.2.3' });
  });

  it.each([
    ['/none', 'GET', 404],
    ['/toString', 'GET', 404],
    ['/v1/lint', 'GET', 405],
    ['/health', 'POST', 405],
    ['/v1/lint', 'OPTIONS', 405],
  ])('%s %s: %i', async (path, method, status) => {
    const answer = await ask(path, { method });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('web pages', () => {
  /** `fetch` sets some headers itself. */
  const statusWith = (headers: Record<string, string>): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      request(`${address}/health`, { headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });

  it.each([
    [{ origin: 'https://news.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ host: 'news.example' }, 403],
    [{ host: 'news.example:8181' }, 403],
    [{ host: 'localhost:8181' }, 200],
    [{ host: '127.0.0.1' }, 200],
    [{ host: '[::1]:8181' }, 200],
  ])('%o: %i', async (headers, status) => {
    expect(await statusWith(headers)).toBe(status);
  });
});
