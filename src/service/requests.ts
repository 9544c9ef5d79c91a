/** What a request carries: its body within a limit, as JSON, plain text or a form. */
import type { IncomingMessage } from 'node:http';
import * as z from 'zod';
import { Refusal } from './refusal.ts';

export const draftSchema = z.object({
  text: z.string().describe('The draft.'),
  path: z
    .string()
    .max(500)
    .default('draft.txt')
    .describe(
      'A name to report under; it leads to no file. Its ending says the format, unless `format` does.',
    ),
  format: z.enum(['txt', 'md', 'html']).optional(),
  language: z.enum(['ar', 'en']).optional().describe('Of the messages.'),
});
export type DraftRequest = z.infer<typeof draftSchema>;

/** @throws Refusal */
export async function readDraft(request: IncomingMessage, maxBytes: number): Promise<DraftRequest> {
  const body = await readText(request, maxBytes);
  const type = mediaTypeOf(request);
  if (type === 'text/plain') return draftSchema.parse({ text: body });
  if (type !== 'application/json') throw new Refusal(415, 'send application/json or text/plain');
  return parseJson(body, draftSchema, 'body');
}

/** The fields of a form or of the query, as LanguageTool's clients send them. @throws Refusal */
export async function readForm(request: IncomingMessage, maxBytes: number): Promise<URLSearchParams> {
  const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
  if (request.method === 'GET') return searchParams;
  // Some clients name no type: what they send is a form all the same.
  const type = mediaTypeOf(request) ?? 'application/x-www-form-urlencoded';
  if (type !== 'application/x-www-form-urlencoded')
    throw new Refusal(415, 'send application/x-www-form-urlencoded');
  const form = new URLSearchParams(await readText(request, maxBytes));
  for (const [name, value] of searchParams) if (!form.has(name)) form.set(name, value);
  return form;
}

/** @param name what the sender calls the value. @throws Refusal */
export function parseJson<T>(text: string, schema: z.ZodType<T>, name: string): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refusal(400, `the ${name} is not JSON`);
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Refusal(400, `${issue!.path.join('.') || name}: ${issue!.message}`);
}

function mediaTypeOf({ headers }: IncomingMessage): string | undefined {
  return headers['content-type']?.split(';', 1).join().trim().toLowerCase();
}

async function readText(request: IncomingMessage, maxBytes: number): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readBody(request, maxBytes));
  } catch (error) {
    if (error instanceof TypeError) throw new Refusal(400, 'the body is not UTF-8');
    throw error;
  }
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
