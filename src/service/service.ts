/**
 * The HTTP service: the same checks for other programs on the same machine. It answers programs, not pages: requests that
 * a browser makes for a site are refused, so no page can send it a draft or read an answer.
 *
 *     POST /lint      { "text", "path"?, "format"?: "txt" | "md" | "html", "language"?: "ar" | "en" }, or plain text
 *     POST /entities  the same
 *
 * A path of a format that is not read (`a.json`) is checked as plain text: the answer's `notes` say so and no fix is safe.
 * `format` says that the text is plain whatever its path.
 *     GET  /rules     GET /health
 *
 * Drafts are checked in other threads, so that `/health` answers whatever is being checked. Where too many wait, or one takes
 * too long, the answer is 503.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import * as z from 'zod';
import type { Language } from '../linter/index.ts';
import { describeRules } from '../report/index.ts';
import { QueueFullError, TooSlowError } from '../workspace/threads.ts';
import type { Job } from './answers.ts';

export interface ServiceParts {
  /** JSON; may be aborted when nobody waits for it any more. */
  answer(job: Job, signal: AbortSignal): Promise<string>;
  readonly language: Language;
  readonly version: string;
  /** Where the service logs what it did not expect. */
  log(line: string): void;
  /** Bytes; a larger request is refused before it is read. */
  readonly maxBytes?: number;
}

const MAX_BYTES = 1_000_000;
const REQUEST_TIMEOUT_MS = 30_000;
const HEADERS_TIMEOUT_MS = 10_000;
const MAX_CONNECTIONS = 256;

const requestSchema = z.object({
  text: z.string(),
  path: z.string().max(500).default('draft.txt'),
  format: z.enum(['txt', 'md', 'html']).optional(),
  language: z.enum(['ar', 'en']).optional(),
});
type DraftRequest = z.infer<typeof requestSchema>;

class Refusal extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
  }
}

type Answer = (request: IncomingMessage, signal: AbortSignal) => string | Promise<string>;

export function createService({
  answer,
  language,
  version,
  log,
  maxBytes = MAX_BYTES,
}: ServiceParts): Server {
  const read = async (request: IncomingMessage): Promise<DraftRequest> =>
    readDraftRequest(request.headers['content-type'], await readBody(request, maxBytes));

  const answers: Readonly<Record<string, { readonly method: string; readonly answer: Answer }>> = {
    '/health': { method: 'GET', answer: () => JSON.stringify({ status: 'ok', version }) },
    '/rules': { method: 'GET', answer: () => JSON.stringify({ rules: describeRules(language) }) },
    '/lint': {
      method: 'POST',
      async answer(request, signal) {
        const { language: wanted = language, ...draft } = await read(request);
        return answer({ kind: 'lint', language: wanted, ...draft }, signal);
      },
    },
    '/entities': {
      method: 'POST',
      async answer(request, signal) {
        const { path, text, format } = await read(request);
        return answer({ kind: 'entities', path, text, format }, signal);
      },
    },
  };

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const send = (status: number, body: string, headers: Readonly<Record<string, string>> = {}): void => {
      // A connection that outlives its last answer would keep a service from ending.
      response.shouldKeepAlive &&= server.listening;
      response.writeHead(status, {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
        ...headers,
      });
      response.end(body);
    };
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    try {
      refuseBrowsers(request);
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const route = Object.hasOwn(answers, pathname) ? answers[pathname] : undefined;
      if (!route) throw new Refusal(404, 'no such address');
      if (request.method !== route.method)
        throw new Refusal(405, `use ${route.method}`, { allow: route.method });
      send(200, await route.answer(request, gone.signal));
    } catch (error) {
      if (gone.signal.aborted) return;
      const refusal = refusalOf(error);
      if (!refusal) log(String(error instanceof Error ? error.stack : error));
      // The rest of a refused request is not awaited.
      const close = request.complete ? {} : { connection: 'close' };
      const { status, message, headers } = refusal ?? new Refusal(500, 'internal error');
      send(status, JSON.stringify({ error: message }), { ...headers, ...close });
    }
  }

  const server = createServer((request, response) => void respond(request, response));
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

/**
 * A page's requests carry `Origin` or `Sec-Fetch-Site`; a page that rebinds its own name to this machine still sends that
 * name as `Host`.
 */
function refuseBrowsers({ headers, socket }: IncomingMessage): void {
  if (headers.origin !== undefined || (headers['sec-fetch-site'] ?? 'none') !== 'none')
    throw new Refusal(403, 'requests of web pages are refused');
  const isLocal = socket.localAddress === '::1' || /^(?:::ffff:)?127\./.test(socket.localAddress ?? '');
  const name = headers.host?.replace(/:\d+$/, '');
  if (isLocal && name !== undefined && !/^(?:localhost|127(?:\.\d+){3}|\[::1\])$/i.test(name))
    throw new Refusal(403, `${name} is not this machine`);
}

async function readBody(request: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  const tooLarge = new Refusal(413, `larger than ${maxBytes} bytes`);
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function readDraftRequest(type: string | undefined, bytes: Uint8Array): DraftRequest {
  let body: string;
  try {
    body = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(400, 'the body is not UTF-8');
  }
  const mediaType = type?.split(';', 1).join().trim().toLowerCase();
  if (mediaType === 'text/plain') return requestSchema.parse({ text: body });
  if (mediaType !== 'application/json') throw new Refusal(415, 'send application/json or text/plain');
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw new Refusal(400, 'the body is not JSON');
  }
  const result = requestSchema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Refusal(400, `${issue!.path.join('.') || 'body'}: ${issue!.message}`);
}
