/**
 * Reading `mudaqqiq.terms.json`: JSON with comments, checked by one schema, problems reported by their place in the
 * file.
 */
import {
  findNodeAtLocation,
  type Node,
  type ParseError,
  parse,
  parseTree,
  printParseErrorCode,
  stripComments,
} from 'jsonc-parser';
import * as z from 'zod';
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
  /** The entries' places in the file's own list, which has the bad ones too; in step with `entries`. */
  readonly places: readonly number[];
  /** Where each entry is in the file, in step with `entries`. */
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
  readonly problems: readonly TermsProblem[];
}

/** Never throws: good entries are taken, the others are reported. */
export function readTermsFile(text: string): TermsFile {
  const errors: ParseError[] = [];
  const value = parseWithComments(text, errors);
  // Places are asked for when something is wrong or edited; building the tree takes longer than all the rest.
  let tree: Node | undefined;
  const root = (): Node | undefined => {
    tree ??= parseTree(text, [], { allowTrailingComma: true, allowEmptyContent: true });
    return tree;
  };
  const problems: TermsProblem[] = errors.map(({ error, offset, length }) => ({
    start: offset,
    end: offset + length,
    message: printParseErrorCode(error),
  }));
  const report = (issues: z.core.$ZodIssue[], base: readonly PropertyKey[]): void => {
    for (const { path, message } of issues)
      problems.push({ ...placeOf(root(), [...base, ...path]), message });
  };
  const entries: TermsFile['entries'][number][] = [];
  const places: number[] = [];
  const whole = termsFileSchema.safeParse(value ?? { entries: [] });
  if (!whole.success) report(whole.error.issues, []);
  const list = (value as { entries?: unknown } | undefined)?.entries;
  for (const [index, each] of (Array.isArray(list) ? list : []).entries()) {
    const parsed = entrySchema.safeParse(each);
    if (!parsed.success) report(parsed.error.issues, ['entries', index]);
    else {
      entries.push(parsed.data);
      places.push(index);
    }
  }
  const base = whole.success ? (whole.data.extends ?? []) : [];
  return {
    extends: typeof base === 'string' ? [base] : base,
    entries,
    problems,
    places,
    get ranges() {
      return places.map((index) => placeOf(root(), ['entries', index], Number.POSITIVE_INFINITY));
    },
  };
}

/** The platform's own parser takes half the time; what it refuses (a trailing comma, a mistake) is read with places. */
function parseWithComments(text: string, errors: ParseError[]): unknown {
  try {
    return JSON.parse(stripComments(text));
  } catch {
    return parse(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  }
}

/** The node at a path, or the nearest one that exists: a missing property is reported at its object's beginning. */
function placeOf(
  root: Node | undefined,
  path: readonly PropertyKey[],
  longest = 80,
): { readonly start: number; readonly end: number } {
  for (let length = path.length; root && length >= 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length) as (string | number)[]);
    if (node) return { start: node.offset, end: node.offset + Math.min(node.length, longest) };
  }
  return { start: 0, end: 0 };
}
