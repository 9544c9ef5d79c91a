/**
 * The language of patterns: what a file of `dictionaries/patterns` or a newsroom's `mudaqqiq.patterns.yaml` may say.
 * A pattern is a sequence of places; each says which word may stand there. What the keys mean is said here once, and the
 * JSON Schema that editors complete from is made of it.
 */
import * as z from 'zod';
import { PARTS_OF_SPEECH } from '../lexicon/index.ts';
import { OWN_RULE } from './own-rule.ts';

const strings = z.union([z.string(), z.array(z.string()).min(1)]);
const oneOrMore = <T extends readonly [string, ...string[]]>(values: T) =>
  z.union([z.enum(values), z.array(z.enum(values)).min(1)]);

export const FORMS = [
  'jussive',
  'indicative',
  'doubled',
  'oblique',
  'nominative',
  'construct',
  'construct-oblique',
  'nominative-pronoun',
  'genitive-pronoun',
  'accusative-pronoun',
  'feminine',
  'masculine',
  'singular',
  'with-article',
  'without-article',
  'with-alef',
  'without-alef',
  'without-tanwin',
] as const;
export type Form = (typeof FORMS)[number];

/** Conditions on one word; all that are given must hold, those on a reading of one and the same reading. */
const wordShape = {
  word: strings
    .optional()
    .describe(
      'The word as it is written, without marks; و and ف may stand before it. `$name` is a list of the file.',
    ),
  exact: z.boolean().optional().describe('`word` without و and ف before it.'),
  stem: strings.optional().describe('The word without what is written onto it: مشروعات of وبالمشروعات.'),
  lemma: strings.optional().describe('The entry of the dictionary: أعلن of يعلنون.'),
  pos: oneOrMore(PARTS_OF_SPEECH).optional(),
  gender: z.enum(['m', 'f']).optional(),
  number: oneOrMore(['singular', 'dual', 'plural']).optional(),
  person: z
    .array(z.union([z.literal(1), z.literal(2), z.literal(3)]))
    .min(1)
    .optional(),
  tense: oneOrMore(['past', 'present', 'imperative']).optional(),
  definite: z.boolean().optional().describe('With the article ال.'),
  front: z
    .union([z.literal('none'), z.array(z.enum(['ب', 'ل', 'ك', 'س', 'أ'])).min(1)])
    .optional()
    .describe('Particles before the word, beside و, ف and the article: `none`, or one of those listed.'),
  conjunction: z.boolean().optional().describe('With و or ف before it.'),
  back: z.enum(['none', 'some']).optional().describe('An attached pronoun.'),
  pronoun: strings.optional().describe('The attached pronoun is one of these: ك, كم.'),
  shape: z
    .string()
    .optional()
    .describe('A regular expression for the whole stem: `م.ا.ي?.` for مدارس and مفاتيح.'),
  ends: strings.optional().describe('Last letters of the stem.'),
  begins: strings.optional().describe('First letters of the stem.'),
  opens: strings.optional().describe('First letters of the word as it is written, with all particles.'),
  letters: z.int().min(1).optional().describe('The stem has at least so many letters.'),
  tanwin: z.boolean().optional().describe('A mark of tanwin is written.'),
  marked: z.boolean().optional().describe('Any mark is written: لِمَ is not لم.'),
  by: z
    .enum(['some', 'best', 'first', 'every'])
    .optional()
    .describe(
      'Which readings of the word must hold: `some` of them (so unless given), the likeliest (`best`), the likeliest of those with the place’s `pos` (`first`), or all.',
    ),
} as const;

/** A place in the sequence. */
const placeShape = {
  as: z.string().optional().describe('A name for `fix`, `agrees` and the message.'),
  ...wordShape,
  kind: oneOrMore(['word', 'number', 'punctuation', 'latin']).optional().describe('`word` unless given.'),
  text: strings.optional().describe('The mark or figure as it stands.'),
  edge: z
    .enum(['start', 'end'])
    .optional()
    .describe(
      'The sentence begins or ends here; beside other conditions, or a word that meets them stands here.',
    ),
  around: z
    .boolean()
    .optional()
    .describe(
      'Must stand there, but is no part of what is reported; before the first word or after the last.',
    ),
  optional: z.boolean().optional(),
  skip: z.int().min(1).max(12).optional().describe('Up to so many words that all meet the other conditions.'),
  agrees: z
    .strictObject({
      with: z.string(),
      in: z.array(z.enum(['gender', 'number', 'person'])).min(1),
      not: z.boolean().optional().describe('In no readings do the two agree.'),
    })
    .optional(),
} as const;

/** A place in the sequence. */
export type Place = z.infer<z.ZodObject<typeof placeShape, z.core.$strict>> & {
  readonly any?: readonly Place[] | undefined;
  readonly not?: readonly Place[] | undefined;
};
const placeSchema: z.ZodType<Place> = z.strictObject({
  ...placeShape,
  any: z
    .lazy(() => z.array(placeSchema).min(1))
    .optional()
    .describe('One of these must hold too.'),
  not: z
    .lazy(() => z.array(placeSchema).min(1))
    .optional()
    .describe('None of these may hold.'),
});

const operationSchema = z.strictObject({
  write: z.string().optional().describe('The word instead; و and ف before it stay.'),
  delete: z.boolean().optional(),
  before: z.string().optional().describe('A word to be written before it.'),
  take: z.string().optional().describe('The word of another place, behind this one’s particles.'),
  form: z.enum(FORMS).optional().describe('The same word in another form, by the lexicon.'),
  add: z
    .string()
    .regex(/^(?:[بلك]|\$[a-z]+)$/)
    .optional()
    .describe('A particle to be written onto it.'),
  drop: z
    .string()
    .regex(/^(?:[بلك]|\$[a-z]+)$/)
    .optional()
    .describe('A particle to be taken off.'),
});
export type Operation = z.infer<typeof operationSchema>;

const fixSchema = z
  .record(z.string(), operationSchema)
  .describe('What becomes of the places, by their names.');
const bilingual = z.strictObject({ ar: z.string().min(1), en: z.string().min(1) });
/** A newsroom that writes in one language says it once. */
const message = z.union([
  bilingual,
  z
    .string()
    .min(1)
    .transform((text) => ({ ar: text, en: text })),
]);
const severity = z.enum(['error', 'warning', 'info', 'hint']);
const EXAMPLES = 'A sentence of your own.';

export const patternSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
  severity: severity.optional().describe('Where this pattern is less certain than its rule.'),
  find: z.array(placeSchema).min(1),
  nowhere: z
    .strictObject({ after: z.int().min(1).max(20), ...wordShape })
    .optional()
    .describe('Not reported where such a word comes within so many words after the last place.'),
  usual: z
    .strictObject({ pair: z.tuple([z.string(), z.string()]), articles: z.int().min(2) })
    .optional()
    .describe(
      'Only where the press writes these two places, as the first fix leaves them, side by side in at least so many articles, and hardly ever as they stand.',
    ),
  rows: z
    .array(z.record(z.string(), z.union([z.string(), z.array(z.string())])))
    .optional()
    .describe(
      'The pattern once for each row: `$name` in it is what the row says; a cell may be a `$list` of the file.',
    ),
  table: z
    .enum(['instead', 'attach'])
    .optional()
    .describe('The house’s own: its rows are the lines of that kind in `dictionaries/verbs/government.tsv`.'),
  message: message.describe(
    '{wrong} is what is reported, {right} what the first fix writes, {name} a place’s word or a row’s cell.',
  ),
  fix: z.union([fixSchema, z.array(fixSchema).min(1)]).optional(),
  fires: z
    .array(z.string())
    .min(3)
    .describe(
      `${EXAMPLES} What must be reported stands in it as ⟦wrong→right⟧, as ⟦wrong⟧ where there is no fix.`,
    ),
  silent: z.array(z.string()).min(5).describe(`${EXAMPLES} Nothing may be reported in it.`),
});

export const patternFileSchema = z.strictObject({
  rule: z.string().regex(/^[a-z]+\/[a-z]+(?:-[a-z]+)*$/),
  severity,
  description: bilingual,
  source: z.string().min(1).describe('The grammar or style guide that says so.'),
  exempt: z
    .array(z.enum(['quotation', 'name', 'body']))
    .optional()
    .describe(
      'Where nothing is said: quotations, names of persons, names of bodies and places; all of them unless given. Verses never are.',
    ),
  lists: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
  patterns: z.array(patternSchema).min(1),
});
/** A newsroom's own file: all its patterns are one rule, and it answers to nobody for them. */
export const ownPatternFileSchema = patternFileSchema.extend({
  rule: patternFileSchema.shape.rule.default(OWN_RULE),
  severity: severity.default('warning'),
  description: bilingual.default({ ar: 'أنماط الدار', en: 'The newsroom’s patterns' }),
  source: z.string().default('the newsroom'),
});
export type PatternFile = z.infer<typeof patternFileSchema>;
export type Pattern = PatternFile['patterns'][number];
