/**
 * Configuration: one schema. From it come the validator, the JSON Schema of `mudaqqiq.json`, the manifest's settings
 * and the README's table (tools/generate.ts); CI fails when they differ.
 */
import * as z from 'zod';
import type { Severity, StyleSwitches } from '../draft/index.ts';
import { allRules, type Rule } from '../rules/index.ts';
import { mergePresets, type Preset, presets, strictnessOf, styleOf } from './presets.ts';

export type Level = Severity | 'off';

const levels = ['error', 'warning', 'info', 'hint', 'off'] as const;
const level = z.enum(levels);

/** Both languages in one string: VS Code shows the manifest in one language only. */
export const describe = (ar: string, en: string): string => `${ar} — ${en}`;

/** A choice with what each value means, `auto` first; the words stand in the order of the values. */
function choice<const Values extends readonly [string, ...string[]]>(
  values: Values,
  [ar, en]: readonly [string, string],
  meanings: Readonly<Record<Exclude<Values[number], 'auto'>, readonly [string, string]>>,
) {
  const said: Readonly<Record<string, readonly [string, string]>> = { auto: BY_DRAFT, ...meanings };
  return z
    .enum(values)
    .default('auto' as never)
    .meta({
      description: describe(ar, en),
      enumDescriptions: values.map((value) => describe(...said[value]!)),
    });
}

const BY_DRAFT = ['بالغالب في كل مسودة', 'As most of each draft has it'] as const;

export const styleSchema = z
  .strictObject({
    hamza: choice(['auto', 'strict', 'lenient'], ['همزة القطع في أول الكلمة', 'Hamza on an initial alef'], {
      strict: ['تُكتب دائمًا: أحمد، إلى', 'Always written: أحمد, إلى'],
      lenient: ['يُقبل تركها: احمد، الى', 'It may be left out: احمد, الى'],
    }),
    finalYaa: choice(
      ['auto', 'strict', 'egyptian'],
      ['الياء والألف المقصورة في آخر الكلمة', 'Final yaa and alef maqsura'],
      {
        strict: ['بنقطتين: في، الذي', 'With its dots: في, الذي'],
        egyptian: ['بلا نقطتين: فى، الذى', 'Without dots: فى, الذى'],
      },
    ),
    tanwin: choice(
      ['auto', 'before-alef', 'on-alef', 'none'],
      ['موضع تنوين الفتح', 'Where tanwin fath is written'],
      {
        'before-alef': ['قبل الألف: غدًا', 'Before the alef: غدًا'],
        'on-alef': ['على الألف: غداً', 'On the alef: غداً'],
        none: ['لا يُكتب: غدا', 'Not written: غدا'],
      },
    ),
    masul: choice(['auto', 'مسؤول', 'مسئول'], ['مسؤول أم مسئول', 'مسؤول or مسئول'], {
      مسؤول: ['الهمزة على الواو: مسؤول، شؤون', 'Hamza on waw: مسؤول, شؤون'],
      مسئول: ['الهمزة على نبرة: مسئول، شئون', 'Hamza on a tooth: مسئول, شئون'],
    }),
    mia: choice(['auto', 'مئة', 'مائة'], ['مئة أم مائة', 'مئة or مائة'], {
      مئة: ['بلا ألف: مئة، ثلاثمئة', 'Without alef: مئة, ثلاثمئة'],
      مائة: ['بألف: مائة، ثلاثمائة', 'With alef: مائة, ثلاثمائة'],
    }),
    abd: choice(['auto', 'split', 'joined'], ['عبد الله أم عبدالله', 'عبد الله or عبدالله'], {
      split: ['كلمتان: عبد الله', 'Two words: عبد الله'],
      joined: ['كلمة واحدة: عبدالله', 'One word: عبدالله'],
    }),
    monthNames: choice(
      ['auto', 'gregorian', 'syriac', 'maghrebi', 'double'],
      ['أسماء الشهور', 'Names of the months'],
      {
        gregorian: ['يناير، فبراير', 'يناير, فبراير'],
        syriac: ['كانون الثاني، شباط', 'كانون الثاني, شباط'],
        maghrebi: ['جانفي، فيفري', 'جانفي, فيفري'],
        double: ['الاسمان معًا: يناير (كانون الثاني)', 'Both names: يناير (كانون الثاني)'],
      },
    ),
    digits: choice(['auto', 'latin', 'arabic'], ['الأرقام', 'Digits'], {
      latin: ['123', '123'],
      arabic: ['١٢٣', '١٢٣'],
    }),
    quotes: choice(['auto', '«»', '""', '“”'], ['علامات الاقتباس', 'Quotation marks'], {
      '«»': ['«هكذا»', '«هكذا»'],
      '""': ['"هكذا"', '"هكذا"'],
      '“”': ['“هكذا”', '“هكذا”'],
    }),
    percent: choice(
      ['auto', '%', 'في المئة', 'بالمئة'],
      ['كتابة النسبة المئوية', 'How a percentage is written'],
      {
        '%': ['علامة: 12%', 'A sign: 12%'],
        'في المئة': ['كلمتان: 12 في المئة', 'Two words: 12 في المئة'],
        بالمئة: ['كلمة: 12 بالمئة', 'One word: 12 بالمئة'],
      },
    ),
  })
  .partial();

const rulesSchema = z.record(z.string(), level).superRefine((rules, context) => {
  for (const id of Object.keys(rules)) {
    if (ruleById.has(id) || isGroupPattern(id)) continue;
    context.addIssue({
      code: 'custom',
      path: [id],
      message: `unknown rule: ${id}`,
      params: { unknownRule: id },
    });
  }
});

const globs = z.array(z.string().min(1));

const presetSchema = z
  .union([z.enum(presets), z.array(z.enum(presets))])
  .describe(
    describe(
      'ما يُبلَّغ عنه (recommended أو strict أو minimal) ورسم بلد (egypt أو gulf أو levant أو iraq أو maghreb)، أو واحد من كل منهما',
      'How much is reported (`recommended`, `strict`, `minimal`), the spellings of a country (`egypt`, `gulf`, `levant`, `iraq`, `maghreb`), or one of each',
    ),
  );

const settings = {
  preset: presetSchema.optional(),
  rules: rulesSchema
    .optional()
    .describe(
      describe(
        'درجة كل قاعدة: error أو warning أو info أو hint أو off',
        'Severity by rule id or group (`style/*`)',
      ),
    ),
  style: styleSchema
    .optional()
    .describe(
      describe(
        'اختيارات الدار في الرسم؛ auto يأخذ بالغالب في المسودة',
        'House spellings; `auto` takes the draft’s own majority',
      ),
    ),
  words: z
    .array(z.string().min(1))
    .optional()
    .describe(describe('كلمات تقبلها الدار', 'Words the house accepts, with their clitics')),
};

export const configSchema = z.strictObject({
  $schema: z.string().optional(),
  extends: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .describe(
      describe(
        'ملف آخر أو حزمة أو اسم من preset؛ المتأخر يغلب',
        'Another file, a package or a preset; later ones win',
      ),
    ),
  ...settings,
  language: z
    .enum(['ar', 'en', 'auto'])
    .optional()
    .describe(describe('لغة الرسائل', 'Language of the messages')),
  include: globs.optional().describe(describe('الملفات التي تُفحص', 'Files to check in a folder (globs)')),
  exclude: globs.optional().describe(describe('ملفات لا تُفحص', 'Files to leave out (globs)')),
  records: z
    .array(
      z.strictObject({ files: globs, field: z.string().min(1).optional(), id: z.string().min(1).optional() }),
    )
    .optional()
    .describe(
      describe(
        'ملفات سجلات تُفحص مع المجلد (csv وjson وndjson وتصدير WordPress)، والحقل الذي فيه النص والذي فيه المعرّف',
        'Files of records to check in a folder (csv, json, ndjson, WordPress exports), with the fields of text and id',
      ),
    ),
  overrides: z
    .array(z.strictObject({ files: globs, ...settings }))
    .optional()
    .describe(describe('إعدادات لبعض الملفات', 'Other settings for some files')),
});

/** What a `mudaqqiq.json` holds. */
export type ConfigFile = z.infer<typeof configSchema>;

/** What the linter takes: a config file's settings after `extends` and overrides were resolved. */
export interface Config {
  /** One name, or one of each kind: `['strict', 'egypt']`. */
  readonly preset?: Preset | readonly Preset[] | undefined;
  readonly rules?: Readonly<Record<string, Level>> | undefined;
  readonly style?: Partial<StyleSwitches> | undefined;
  readonly words?: readonly string[] | undefined;
}

const ruleById = new Map(allRules.map((rule) => [rule.id, rule]));
const groups = new Set(allRules.map((rule) => groupOf(rule.id)));

function groupOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

/** `style/*` sets a whole group. */
function isGroupPattern(id: string): boolean {
  return id.endsWith('/*') && groups.has(id.slice(0, -2));
}

const STRICTER: Readonly<Record<Level, Level>> = {
  off: 'hint',
  hint: 'info',
  info: 'warning',
  warning: 'error',
  error: 'error',
};

function presetLevel(rule: Rule, { preset: presets }: Config): Level {
  const preset = strictnessOf(presets);
  if (preset === 'strict') return STRICTER[rule.severity];
  if (preset === 'minimal' && (rule.severity === 'hint' || rule.severity === 'info')) return 'off';
  return rule.severity;
}

/** The level of a rule: set by its id, else by its group, else by the preset. */
export function levelOf(rule: Rule, config: Config): Level {
  const set = config.rules?.[rule.id] ?? config.rules?.[`${groupOf(rule.id)}/*`];
  return set ?? presetLevel(rule, config);
}

const defaultStyle: StyleSwitches = {
  hamza: 'auto',
  finalYaa: 'auto',
  tanwin: 'auto',
  masul: 'auto',
  mia: 'auto',
  abd: 'auto',
  monthNames: 'auto',
  digits: 'auto',
  quotes: 'auto',
  percent: 'auto',
};

/** A switch that is set wins over what the preset's country writes. */
export function resolveStyle(config: Config): StyleSwitches {
  return { ...defaultStyle, ...styleOf(config.preset), ...withoutUndefined(config.style ?? {}) };
}

/** Later settings win, rule by rule and switch by switch; word lists add up. */
export function mergeConfigs(...configs: readonly Config[]): Config {
  return configs.reduce<Config>(
    (base, next) => ({
      preset: mergePresets(base.preset, next.preset),
      rules: { ...base.rules, ...next.rules },
      style: { ...base.style, ...withoutUndefined(next.style ?? {}) },
      words: [...new Set([...(base.words ?? []), ...(next.words ?? [])])],
    }),
    {},
  );
}

function withoutUndefined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}

export interface ConfigProblem {
  /** `rules.spelling/hamza`, or '' for the whole. */
  readonly path: string;
  readonly message: string;
}

/** Checks a parsed `mudaqqiq.json`; every problem is reported, the first one first. */
export function validateConfig(
  value: unknown,
): { config: ConfigFile } | { problems: readonly ConfigProblem[] } {
  const result = configSchema.safeParse(value);
  if (result.success) return { config: result.data };
  const problems = result.error.issues.map((issue) => ({
    path: issue.path.join('.'),
    message: issue.message,
  }));
  return { problems };
}
