/** Who may ask, and what the service counts. */
import { afterEach, describe, expect, it } from 'vitest';
import type { AccessOptions } from '../../src/service/access.ts';
import { answerSchemas } from '../../src/service/openapi.ts';
import { type Started, startService } from './start.ts';

let service: Started;
afterEach(() => service.close());

async function open(access: AccessOptions = {}) {
  service = await startService(access);
  return (path: string, options: RequestInit = {}) => fetch(service.address + path, options);
}

const DRAFT = 'وصل الوفد الى القاهرة أمس.';
const form = (fields: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams({ language: 'ar', text: DRAFT, ...fields }),
});
const plain = (headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'text/plain', ...headers },
  body: DRAFT,
});

describe('keys', () => {
  it('are asked for everywhere but where a balancer looks', async () => {
    const ask = await open({ keys: ['سر', 'other'] });
    for (const path of ['/v1/rules', '/v1/openapi.json', '/metrics', '/v2/languages', '/v2/info']) {
      const response = await ask(path);
      expect([path, response.status, response.headers.get('www-authenticate')]).toEqual([
        path,
        401,
        'Bearer',
      ]);
      await response.text();
    }
    expect((await ask('/health')).status).toBe(200);
    expect((await ask('/v2/healthcheck')).status).toBe(200);
  });

  it.each([
    ['a bearer', { authorization: 'Bearer other' }, 200],
    ['a header', { 'x-api-key': 'other' }, 200],
    ['another key', { 'x-api-key': 'othe' }, 401],
    ['none', {}, 401],
  ] as const)('come as %s', async (_, headers, status) => {
    const ask = await open({ keys: ['key', 'other'] });
    expect((await ask('/v1/lint', plain(headers))).status).toBe(status);
    expect((await ask('/v2/check', { ...form(), headers })).status).toBe(status);
  });

  it('come as LanguageTool’s field', async () => {
    const ask = await open({ keys: ['other'] });
    expect((await ask('/v2/check', form({ apiKey: 'other' }))).status).toBe(200);
    const refused = await ask('/v2/check', form({ apiKey: 'key' }));
    expect([refused.status, await refused.text()]).toEqual([401, 'Error: an API key is needed']);
  });
});

describe('limits', () => {
  it('hold for each key by itself', async () => {
    const ask = await open({ keys: ['a', 'b'], rateLimit: 2 });
    const status = async (key: string) => (await ask('/v1/lint', plain({ 'x-api-key': key }))).status;
    expect([await status('a'), await status('a'), await status('a'), await status('b')]).toEqual([
      200, 200, 429, 200,
    ]);
    const refused = await ask('/v2/check', form({ apiKey: 'a' }));
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(30);
  });

  it('hold for an address where there are no keys, a key’s name notwithstanding', async () => {
    const ask = await open({ rateLimit: 1 });
    expect((await ask('/v1/rules')).status).toBe(200);
    expect((await ask('/v1/rules', { headers: { 'x-api-key': 'new' } })).status).toBe(429);
    expect((await ask('/health')).status).toBe(200);
  });
});

describe('pages', () => {
  const origin = 'https://desk.example';

  it('of a named site may ask, and are told so', async () => {
    const ask = await open({ origins: [origin] });
    const before = await ask('/v1/lint', { method: 'OPTIONS', headers: { origin } });
    expect([before.status, before.headers.get('access-control-allow-headers')]).toEqual([
      204,
      expect.stringContaining('content-type'),
    ]);
    const answer = await ask('/v1/lint', plain({ origin }));
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, origin]);
    const missing = await ask('/none', { headers: { origin } });
    expect([missing.status, missing.headers.get('access-control-allow-origin')]).toEqual([404, origin]);
  });

  it('of others may not', async () => {
    const ask = await open({ origins: [origin] });
    for (const other of ['https://desk.example.org', 'http://desk.example', 'null']) {
      const answer = await ask('/v1/lint', plain({ origin: other }));
      expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([403, null]);
    }
  });
});

describe('/metrics', () => {
  it('counts requests, times, words and findings', async () => {
    const ask = await open();
    await (await ask('/v1/lint', plain())).json();
    await (await ask('/v2/check', form())).json();
    await (await ask('/secret-path')).json();
    const response = await ask('/metrics');
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    const text = await response.text();
    const lines = text.trim().split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'mudaqqiq_requests_total{route="/v1/lint",status="200"} 1',
        'mudaqqiq_requests_total{route="none",status="404"} 1',
        'mudaqqiq_request_seconds_bucket{route="/v2/check",le="+Inf"} 1',
        'mudaqqiq_request_seconds_count{route="/v1/lint"} 1',
        'mudaqqiq_requests_in_flight 1',
        'mudaqqiq_words_total 10',
        'mudaqqiq_findings_total{severity="error"} 2',
      ]),
    );
    expect(text).not.toContain('secret');
    for (const line of lines)
      expect(line).toMatch(/^(?:# (?:HELP|TYPE) mudaqqiq_|mudaqqiq_[a-z_]+(?:\{[^}]*\})? [\d.e+-]+$)/);
  });
});

describe('/v1/openapi.json', () => {
  it('describes each address that answers, and its answers are as it says', async () => {
    const ask = await open();
    const document = await (await ask('/v1/openapi.json')).json();
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths).sort()).toEqual(Object.keys(answerSchemas).sort());
    for (const [path, methods] of Object.entries<Record<string, object>>(document.paths)) {
      const [method] = Object.keys(methods);
      const options = path === '/v2/check' ? form() : method === 'post' ? plain() : {};
      const response = await ask(path.replace('{group}/{name}', 'names/variant'), options);
      expect([path, response.status]).toEqual([path, 200]);
      answerSchemas[path as keyof typeof answerSchemas].parse(await response.json());
    }
  });
});
