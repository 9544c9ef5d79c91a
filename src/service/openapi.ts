/** The service's own description, from the schemas that it reads requests with. */
import * as z from 'zod';
import { annotatedSchema } from './annotated.ts';
import { draftSchema } from './requests.ts';

const severity = z.enum(['error', 'warning', 'info', 'hint']);
const range = { start: z.int(), end: z.int() };
const edit = z.strictObject({ ...range, text: z.string() });
const fix = z.strictObject({ title: z.string(), safe: z.boolean(), edits: z.array(edit) });
const finding = z.strictObject({
  rule: z.string(),
  severity,
  ...range,
  line: z.int(),
  column: z.int(),
  text: z.string(),
  message: z.string(),
  fixes: z.array(fix),
  related: z.array(z.strictObject({ path: z.string().optional(), ...range, message: z.string() })),
});
const summary = z.strictObject({
  ...{ files: z.int(), words: z.int(), errors: z.int(), warnings: z.int() },
  ...{ infos: z.int(), hints: z.int(), ms: z.number() },
});
const lintAnswer = z.strictObject({
  version: z.literal(1),
  files: z.array(
    z.strictObject({ path: z.string(), findings: z.array(finding), notes: z.array(z.string()).optional() }),
  ),
  summary,
});

const place = z.strictObject({ ...range, text: z.string() });
const person = z.strictObject({
  id: z.string(),
  canonical: z.string(),
  gender: z.enum(['m', 'f']).optional(),
  honorifics: z.array(place.extend({ title: z.string() })),
  roles: z.array(place.extend({ former: z.boolean() })),
  mentions: z.array(place),
});
const mention = place.extend({
  kind: z.enum(['person', 'organisation', 'place']),
  person: z.string().optional(),
});
const entitiesAnswer = z.strictObject({
  files: z.array(z.strictObject({ path: z.string(), mentions: z.array(mention), people: z.array(person) })),
});

const rule = z.strictObject({
  id: z.string(),
  severity: z.enum(['error', 'warning', 'info', 'hint', 'off']),
  fixable: z.boolean(),
  description: z.string(),
});
const rulesAnswer = z.strictObject({ rules: z.array(rule) });

const match = z.strictObject({
  message: z.string(),
  shortMessage: z.string(),
  replacements: z.array(z.strictObject({ value: z.string() })),
  offset: z.int(),
  length: z.int().min(1),
  context: z.strictObject({ text: z.string(), offset: z.int(), length: z.int() }),
  sentence: z.string(),
  type: z.strictObject({ typeName: z.enum(['UnknownWord', 'Hint', 'Other']) }),
  rule: z.strictObject({
    id: z.string(),
    description: z.string(),
    issueType: z.string(),
    urls: z.array(z.strictObject({ value: z.string() })),
    category: z.strictObject({ id: z.string(), name: z.string() }),
  }),
  ignoreForIncompleteSentence: z.boolean(),
  contextForSureMatch: z.int(),
});
const software = z.strictObject({
  ...{ name: z.string(), version: z.string(), buildDate: z.string(), apiVersion: z.int() },
  ...{ premium: z.boolean(), premiumHint: z.string(), status: z.string() },
});
const language = z.strictObject({ name: z.string(), code: z.string() });
const checkAnswer = z.strictObject({
  software,
  warnings: z.strictObject({ incompleteResults: z.boolean() }),
  language: language.extend({
    detectedLanguage: language.extend({ confidence: z.number(), source: z.string() }),
  }),
  matches: z.array(match),
  sentenceRanges: z.array(z.tuple([z.int(), z.int()])),
});
const checkForm = z.object({
  text: z.string().optional(),
  data: z
    .string()
    .optional()
    .describe(`Instead of \`text\`: ${JSON.stringify(z.toJSONSchema(annotatedSchema))}`),
  language: z.string().describe('`ar`, a country’s (`ar-EG`), or `auto`.'),
  motherTongue: z.string().optional().describe('`en` gives messages in English.'),
  enabledRules: z.string().optional().describe('Ids, with commas between.'),
  disabledRules: z.string().optional(),
  enabledCategories: z.string().optional(),
  disabledCategories: z.string().optional(),
  enabledOnly: z.enum(['true', 'false']).optional(),
  level: z.enum(['default', 'picky']).optional(),
  apiKey: z.string().optional(),
});

/** Of each address what it answers with 200. */
export const answerSchemas = {
  '/v1/lint': lintAnswer,
  '/v1/entities': entitiesAnswer,
  '/v1/rules': rulesAnswer,
  '/v1/rules/{group}/{name}': rule,
  '/v2/check': checkAnswer,
  '/v2/languages': z.array(language.extend({ longCode: z.string() })),
  '/v2/info': z.strictObject({ software }),
} as const;

type Address = keyof typeof answerSchemas;

export function openApiOf(version: string) {
  const schemaOf = (schema: z.ZodType, io: 'input' | 'output' = 'output') => {
    const { $schema: _, ...json } = z.toJSONSchema(schema, { io });
    return json;
  };
  const answers = (address: Address) => ({
    '200': {
      description: 'OK',
      content: { 'application/json': { schema: schemaOf(answerSchemas[address]) } },
    },
    default: { description: 'Refused: 400, 401, 403, 404, 405, 413, 415, 429 or 503, and why.' },
  });
  const get = (address: Address, summary: string, parameters: readonly object[] = []) => ({
    [address]: { get: { summary, parameters, responses: answers(address) } },
  });
  const post = (address: Address, summary: string, content: object) => ({
    [address]: { post: { summary, requestBody: { required: true, content }, responses: answers(address) } },
  });
  const draft = {
    'application/json': { schema: schemaOf(draftSchema, 'input') },
    'text/plain': { schema: { type: 'string' } },
  };
  const inPath = ['group', 'name'].map((name) => ({
    ...{ name, in: 'path', required: true, schema: { type: 'string' } },
  }));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Mudaqqiq',
      version,
      description: 'Checks Arabic press drafts. Offsets are UTF-16 code units, half-open.',
    },
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        header: { type: 'apiKey', in: 'header', name: 'x-api-key' },
      },
    },
    // Where the service has no keys, none is needed.
    security: [{}, { bearer: [] }, { header: [] }],
    paths: {
      ...post('/v1/lint', 'The findings in a draft', draft),
      ...post('/v1/entities', 'The people, organisations and places of a draft', draft),
      ...get('/v1/rules', 'The rules'),
      ...get('/v1/rules/{group}/{name}', 'One rule', inPath),
      ...post('/v2/check', 'LanguageTool’s check', {
        'application/x-www-form-urlencoded': { schema: schemaOf(checkForm) },
      }),
      ...get('/v2/languages', 'LanguageTool’s languages: Arabic and its countries'),
      ...get('/v2/info', 'LanguageTool’s description of the software'),
    },
  };
}
