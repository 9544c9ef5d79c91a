/**
 * The HTTP service: the same checks for other programs. Each request stands by itself and nothing is kept between two, so
 * any number of services may stand behind a balancer.
 *
 *     POST /v1/lint      { "text", "path"?, "format"?: "txt" | "md" | "html", "language"?: "ar" | "en" }, or plain text
 *     POST /v1/entities  the same
 *     GET  /v1/rules     /v1/rules/<id>     /v1/openapi.json     /health     /metrics
 *     POST /lint, /entities, GET /rules: the same as under /v1, from before the service had versions
 *     GET or POST /v2/check, GET /v2/languages, /v2/info, /v2/healthcheck, /v2/maxtextlength: LanguageTool's API
 *
 * A path of a format that is not read (`a.json`) is checked as plain text: the answer's `notes` say so and no fix is safe.
 * `format` says that the text is plain whatever its path.
 *
 * It answers programs, not pages: requests that a browser makes for a site are refused unless the site is named, so no
 * page can send it a draft or read an answer. Drafts are checked in other threads, so that `/health` answers whatever is
 * being checked. Where too many wait, or one takes too long, the answer is 503.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Language } from '../linter/index.ts';
import { describeRules } from '../report/index.ts';
import { QueueFullError, TooSlowError } from '../workspace/threads.ts';
import { type AccessOptions, createAccess, keyOf } from './access.ts';
import type { Answer, Job } from './answers.ts';
import { LANGUAGES, readCheck, softwareOf } from './languagetool.ts';
import { Metrics } from './metrics.ts';
import { openApiOf } from './openapi.ts';
import { Refusal } from './refusal.ts';
import { readDraft, readForm } from './requests.ts';

export interface ServiceParts {
  /** May be aborted when nobody waits for it any more. */
  answer(job: Job, signal: AbortSignal): Promise<Answer>;
  readonly language: Language;
  readonly version: string;
  /** Where the service logs what it did not expect. */
  log(line: string): void;
  /** Bytes; a larger request is refused before it is read. */
  readonly maxBytes?: number | undefined;
  readonly access?: AccessOptions;
}

const MAX_BYTES = 1_000_000;
const REQUEST_TIMEOUT_MS = 30_000;
const HEADERS_TIMEOUT_MS = 10_000;
const MAX_CONNECTIONS = 256;

/** Addresses that programs written for the service's first form ask for. */
const BEFORE_VERSIONS: ReadonlySet<string> = new Set(['/lint', '/entities', '/rules']);

const JSON_TYPE = 'application/json; charset=utf-8';
const TEXT_TYPE = 'text/plain; charset=utf-8';

interface Route {
  readonly methods: readonly string[];
  /** For balancers, which hold no key. */
  readonly isOpen?: boolean;
  /** The key may be a field of the form: the route admits the asker itself. */
  readonly admits?: boolean;
  readonly type?: string;
  answer(request: IncomingMessage, signal: AbortSignal): string | Promise<string>;
}

export function createService(parts: ServiceParts): Server {
  const { language, version, log, maxBytes = MAX_BYTES } = parts;
  const access = createAccess(parts.access);
  const metrics = new Metrics();
  const rules = describeRules(language);

  async function check(job: Job, signal: AbortSignal): Promise<string> {
    const { body, words, findings } = await parts.answer(job, signal);
    metrics.checked(words, findings);
    return body;
  }

  const get = (answer: Route['answer'], more: Partial<Route> = {}): Route => ({
    methods: ['GET'],
    answer,
    ...more,
  });
  const routes: Readonly<Record<string, Route>> = {
    '/health': get(() => JSON.stringify({ status: 'ok', version }), { isOpen: true }),
    '/metrics': get(() => metrics.write(), { type: 'text/plain; version=0.0.4; charset=utf-8' }),
    '/v1/openapi.json': get(() => JSON.stringify(openApiOf(version))),
    '/v1/rules': get(() => JSON.stringify({ rules })),
    '/v1/rules/*': get((request) => {
      const id = pathOf(request).slice('/v1/rules/'.length);
      const rule = rules.find((each) => each.id === id);
      if (!rule) throw new Refusal(404, 'no such rule');
      return JSON.stringify(rule);
    }),
    '/v1/lint': {
      methods: ['POST'],
      async answer(request, signal) {
        const { language: wanted = language, ...draft } = await readDraft(request, maxBytes);
        return check({ kind: 'lint', language: wanted, ...draft }, signal);
      },
    },
    '/v1/entities': {
      methods: ['POST'],
      async answer(request, signal) {
        const { path, text, format } = await readDraft(request, maxBytes);
        return check({ kind: 'entities', path, text, format }, signal);
      },
    },
    '/v2/check': {
      methods: ['POST', 'GET'],
      admits: true,
      async answer(request, signal) {
        if (keyOf(request) !== undefined || !access.needsKey) access.admit(request);
        const form = await readForm(request, maxBytes);
        if (keyOf(request) === undefined && access.needsKey) access.admit(request, form.get('apiKey'));
        return check(readCheck(form, language, addressOf(request)), signal);
      },
    },
    '/v2/languages': get(() => JSON.stringify(LANGUAGES)),
    '/v2/info': get(() => JSON.stringify({ software: softwareOf(version) })),
    '/v2/healthcheck': get(() => 'OK', { isOpen: true, type: TEXT_TYPE }),
    '/v2/maxtextlength': get(() => String(maxBytes), { type: TEXT_TYPE }),
  };

  function routeOf(asked: string): string {
    const path = BEFORE_VERSIONS.has(asked) ? `/v1${asked}` : asked;
    if (path !== '/v1/rules/' && path.startsWith('/v1/rules/')) return '/v1/rules/*';
    return Object.hasOwn(routes, path) ? path : 'none';
  }

  async function respond(request: IncomingMessage, response: ServerResponse, name: string): Promise<number> {
    const route = routes[name];
    let headers: Readonly<Record<string, string>> = {};
    const send = (status: number, body: string, more: Readonly<Record<string, string>> = {}): number => {
      // A connection that outlives its last answer would keep a service from ending.
      response.shouldKeepAlive &&= server.listening;
      response.writeHead(status, {
        'content-type': route?.type ?? JSON_TYPE,
        'content-length': Buffer.byteLength(body),
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
        ...headers,
        ...more,
      });
      response.end(body);
      return status;
    };
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    try {
      headers = access.pageHeaders(request);
      if (!route) throw new Refusal(404, 'no such address');
      // A page asks whether it may ask.
      if (request.method === 'OPTIONS' && headers['access-control-allow-origin'] !== undefined)
        return send(204, '');
      if (!route.methods.includes(request.method!))
        throw new Refusal(405, `use ${route.methods[0]}`, { allow: route.methods.join(', ') });
      if (!route.isOpen && !route.admits) access.admit(request);
      return send(200, await route.answer(request, gone.signal));
    } catch (error) {
      if (gone.signal.aborted) return 499;
      const refusal = refusalOf(error);
      if (!refusal) log(String(error instanceof Error ? error.stack : error));
      // The rest of a refused request is not awaited.
      const close = request.complete ? {} : { connection: 'close' };
      const { status, message, headers: own } = refusal ?? new Refusal(500, 'internal error');
      // LanguageTool's clients show the body as it is.
      return name.startsWith('/v2/')
        ? send(status, `Error: ${message}`, { ...own, ...close, 'content-type': TEXT_TYPE })
        : send(status, JSON.stringify({ error: message }), { ...own, ...close, 'content-type': JSON_TYPE });
    }
  }

  const server = createServer((request, response) => {
    const name = routeOf(pathOf(request));
    void metrics.measure(name, () => respond(request, response, name));
  });
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  server.headersTimeout = HEADERS_TIMEOUT_MS;
  server.maxConnections = MAX_CONNECTIONS;
  return server;
}

/** Nothing for what was not expected. */
function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (error instanceof QueueFullError) return new Refusal(503, 'busy, try again', { 'retry-after': '1' });
  if (error instanceof TooSlowError) return new Refusal(503, 'the draft takes too long to check');
  return undefined;
}

/** `/` for what is no address: `//` alone. */
function pathOf({ url = '/' }: IncomingMessage): string {
  return URL.canParse(url, 'http://localhost') ? new URL(url, 'http://localhost').pathname : '/';
}

/** As the asker knows it; a balancer that ends TLS says so. */
function addressOf({ headers }: IncomingMessage): string {
  const scheme = headers['x-forwarded-proto'] === 'https' ? 'https' : 'http';
  return `${scheme}://${headers.host ?? 'localhost'}`;
}
