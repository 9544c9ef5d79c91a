/** Reading `mudaqqiq.terms.json`: JSON with comments, checked by one schema, problems told by their place in the file. */
import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { z } from 'zod';
import type { Terminology } from './terminology.ts';

const arabic = z.string().trim().min(1).max(300);
const forms = z.array(arabic).max(100);
const date = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'YYYY, YYYY-MM or YYYY-MM-DD');

const roleSchema = z
  .strictObject({ title: arabic, from: date.optional(), to: date.optional() })
  .refine(({ from, to }) => !from || !to || from <= to, { message: 'from is later than to', path: ['to'] });

export const entrySchema = z.strictObject({
  kind: z
    .enum(['person', 'organisation', 'place', 'term'])
    .describe('شخص أو جهة أو مكان أو مصطلح — what the entry is'),
  canonical: arabic.describe('الصيغة المعتمدة — the house spelling'),
  variants: forms.optional().describe('صيغ مقبولة — allowed beside it'),
  wrong: forms.optional().describe('صيغ تُصحَّح إلى المعتمدة — corrected to the house spelling'),
  forbidden: z
    .boolean()
    .optional()
    .describe('لا يُستعمل، والسبب في الملاحظة — not to be used; the note says why'),
  inflect: z
    .array(z.enum(['pronoun', 'dual', 'plural']))
    .optional()
    .describe('صيغ يشملها المصطلح مع الضمير والمثنى والجمع السالم — forms covered beside the word itself'),
  gender: z.enum(['m', 'f']).optional().describe('للأشخاص — of a person'),
  honorific: arabic.optional().describe('اللقب المعتمد — الدكتور، المهندسة…'),
  roles: z.array(roleSchema).max(50).optional().describe('المناصب بتواريخها — offices, with dates'),
  note: z.string().max(2000).optional().describe('ملاحظة تظهر للمحرر — shown to the editor'),
  source: z.string().max(500).optional().describe('مصدر المعلومة — where it comes from'),
  except: forms
    .optional()
    .describe('سياقات تصح فيها الصيغة الأخرى — contexts in which a wrong form is right'),
  examples: z
    .strictObject({ wrong: forms.optional(), right: forms.optional() })
    .optional()
    .describe('أمثلة يجب أن تُكشف وأخرى يجب ألا تُكشف — must fire, must not fire'),
});

export const termsFileSchema = z.strictObject({
  $schema: z.string().optional(),
  extends: z.union([z.string(), z.array(z.string())]).optional(),
  entries: z.array(z.unknown()),
});

/** What is wrong in the file and where: offsets of the file's text. */
export interface TermsProblem {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

export interface TermsFile extends Terminology {
  readonly extends: readonly string[];
  /** Where each entry stands in the file, in step with `entries`. */
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
  readonly problems: readonly TermsProblem[];
}

/** Never throws: good entries are taken, the others are told. */
export function readTermsFile(text: string): TermsFile {
  const errors: ParseError[] = [];
  const options = { allowTrailingComma: true, allowEmptyContent: true };
  const root = parseTree(text, errors, options);
  const problems: TermsProblem[] = errors.map(({ error, offset, length }) => ({
    start: offset,
    end: offset + length,
    message: printParseErrorCode(error),
  }));
  const empty = { extends: [], entries: [], ranges: [], problems };
  if (!root) return empty;
  const whole = termsFileSchema.safeParse(getNodeValue(root));
  if (!whole.success) {
    for (const { path, message } of whole.error.issues) problems.push({ ...placeOf(root, path), message });
    if (!findNodeAtLocation(root, ['entries'])) return empty;
  }
  const entries: TermsFile['entries'][number][] = [];
  const ranges: TermsFile['ranges'][number][] = [];
  for (const [index, node] of (findNodeAtLocation(root, ['entries'])?.children ?? []).entries()) {
    const parsed = entrySchema.safeParse(getNodeValue(node));
    if (parsed.success) {
      entries.push(parsed.data);
      ranges.push({ start: node.offset, end: node.offset + node.length });
    } else {
      for (const { path, message } of parsed.error.issues)
        problems.push({ ...placeOf(root, ['entries', index, ...path]), message });
    }
  }
  const base = whole.success ? (whole.data.extends ?? []) : [];
  return { extends: typeof base === 'string' ? [base] : base, entries, ranges, problems };
}

/** The node at a path, or the nearest one that exists: a missing property is told at its object. */
function placeOf(root: Node, path: readonly PropertyKey[]): { start: number; end: number } {
  for (let length = path.length; length >= 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length) as (string | number)[]);
    if (node) return { start: node.offset, end: node.offset + Math.min(node.length, 80) };
  }
  return { start: 0, end: 0 };
}
