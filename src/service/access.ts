/** Who may ask: pages of named sites, holders of a key, and each of them so many times a minute. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal.ts';

export interface AccessOptions {
  /** Any of them opens the service; without any, everybody may ask. */
  readonly keys?: readonly string[];
  /** Of web pages that may ask (`https://desk.example`), or `*`. */
  readonly origins?: readonly string[];
  /** Requests a minute of one key, or of one address where there are no keys. */
  readonly rateLimit?: number | undefined;
}

export interface Access {
  /**
   * What lets a page read the answer; nothing for other programs. A page's requests carry `Origin` or `Sec-Fetch-Site`;
   * a page that rebinds its own name to this machine still sends that name as `Host`.
   * @throws Refusal for pages that may not ask.
   */
  pageHeaders(request: IncomingMessage): Readonly<Record<string, string>>;
  /** @param formKey LanguageTool's clients send the key as a field. @throws Refusal with 401 or 429. */
  admit(request: IncomingMessage, formKey?: string | null): void;
  /** Whether the key is in the request's head, so that nothing of its body need be read to refuse it. */
  readonly needsKey: boolean;
}

const MINUTE_MS = 60_000;
/** Askers that are remembered; what is forgotten begins anew. */
const MAX_ASKERS = 10_000;

export function createAccess({ keys = [], origins = [], rateLimit }: AccessOptions = {}): Access {
  const digests = keys.map(digestOf);
  const spend = rateLimit === undefined ? () => {} : createSpender(rateLimit);
  return {
    needsKey: keys.length > 0,
    pageHeaders({ headers, socket }) {
      const { origin } = headers;
      if (origin !== undefined && (origins.includes(origin) || origins.includes('*')))
        return {
          'access-control-allow-origin': origin,
          'access-control-allow-methods': 'GET, POST',
          'access-control-allow-headers': 'authorization, content-type, x-api-key',
          vary: 'origin',
        };
      if (origin !== undefined || (headers['sec-fetch-site'] ?? 'none') !== 'none')
        throw new Refusal(403, 'requests of web pages are refused');
      const isLocal = socket.localAddress === '::1' || /^(?:::ffff:)?127\./.test(socket.localAddress ?? '');
      const name = headers.host?.replace(/:\d+$/, '');
      if (isLocal && name !== undefined && !/^(?:localhost|127(?:\.\d+){3}|\[::1\])$/i.test(name))
        throw new Refusal(403, `${name} is not this machine`);
      return {};
    },
    admit(request, formKey) {
      const key = keyOf(request) ?? formKey ?? undefined;
      if (digests.length > 0) {
        const digest = key === undefined ? undefined : digestOf(key);
        if (!digest || !digests.some((each) => timingSafeEqual(each, digest)))
          throw new Refusal(401, 'an API key is needed', { 'www-authenticate': 'Bearer' });
      }
      spend(digests.length > 0 ? key! : (request.socket.remoteAddress ?? ''));
    },
  };
}

export function keyOf({ headers }: IncomingMessage): string | undefined {
  const own = headers['x-api-key'];
  if (typeof own === 'string') return own;
  return /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1];
}

/** Of equal length whatever the key's, as a comparison in constant time asks. */
function digestOf(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}

/** Each asker has a bucket of a minute's requests, which fills evenly. */
function createSpender(perMinute: number): (asker: string) => void {
  const buckets = new Map<string, { left: number; at: number }>();
  return (asker) => {
    const now = performance.now();
    const { left, at } = buckets.get(asker) ?? { left: perMinute, at: now };
    const filled = Math.min(perMinute, left + ((now - at) / MINUTE_MS) * perMinute);
    const retryAfter = Math.ceil(((1 - filled) / perMinute) * (MINUTE_MS / 1000));
    // The one that asked longest ago stands first.
    buckets.delete(asker);
    if (buckets.size >= MAX_ASKERS) buckets.delete(buckets.keys().next().value!);
    buckets.set(asker, { left: filled < 1 ? filled : filled - 1, at: now });
    if (filled < 1)
      throw new Refusal(429, `more than ${perMinute} requests a minute`, {
        'retry-after': String(retryAfter),
      });
  };
}
