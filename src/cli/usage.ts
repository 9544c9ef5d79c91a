/** Mistakes in how the command was called. */
import type { Bilingual } from '../draft/index.ts';

const messages = {
  'unknown-option': { ar: 'لا خيار باسم {value}', en: 'there is no option {value}' },
  'did-you-mean': {
    ar: 'لا خيار باسم {value}؛ لعلك تقصد {other}',
    en: 'there is no option {value}; did you mean {other}?',
  },
  'unknown-command': { ar: 'لا أمر باسم {value}', en: 'there is no command {value}' },
  'missing-value': { ar: 'الخيار {value} ينقصه قيمته', en: 'option {value} needs a value' },
  'missing-argument': { ar: 'ينقص الأمر: {value}', en: 'missing: {value}' },
  'too-many-arguments': { ar: 'كلمات زائدة في الأمر', en: 'too many arguments' },
  'invalid-choice': {
    ar: 'قيمة {option} هي «{value}»، والمقبول: {choices}',
    en: '{option} is “{value}”, but must be one of: {choices}',
  },
  'invalid-number': {
    ar: 'قيمة {option} هي «{value}»، والمطلوب عدد صحيح لا يقل عن {least}',
    en: '{option} is “{value}”, but must be a whole number of at least {least}',
  },
  'invalid-rule': {
    ar: 'قيمة --rule هي «{value}»، والمطلوب قاعدة=درجة، مثل spelling/hamza=off',
    en: '--rule is “{value}”, but must be RULE=SEVERITY, as in spelling/hamza=off',
  },
  'unknown-rule': {
    ar: 'لا قاعدة باسم {value}؛ اعرض القواعد بالأمر mudaqqiq rules',
    en: 'there is no rule {value}; mudaqqiq rules lists them',
  },
  conflict: { ar: 'لا يجتمع {a} و{b}', en: '{a} and {b} cannot go together' },
  needs: { ar: '{a} يحتاج إلى {b}', en: '{a} needs {b}' },
  'many-drafts': {
    ar: '{option} مع عدة مسودات يكتب في مجلد: {value}/',
    en: '{option} of several drafts writes into a folder: {value}/',
  },
  'no-format': {
    ar: 'لا يُعرف تنسيق {value}؛ المقبول: {choices}',
    en: 'the format of {value} is not known; use one of: {choices}',
  },
  'no-keys': { ar: 'لا مفتاح في {value}', en: 'there is no key in {value}' },
  'needs-library': {
    ar: 'الطابور يحتاج إلى حزمتين: npm install {value}',
    en: 'a queue needs two more packages: npm install {value}',
  },
  'no-queue': { ar: 'لا يجيب Redis على {value}', en: 'no Redis answers at {value}' },
  'port-in-use': { ar: 'المنفذ {value} مشغول', en: 'port {value} is in use' },
} satisfies Record<string, Bilingual>;

export class UsageError extends Error {
  readonly #key: keyof typeof messages;
  readonly #values: Readonly<Record<string, string | number>>;

  constructor(key: keyof typeof messages, values: Readonly<Record<string, string | number>> = {}) {
    super(key);
    this.name = 'UsageError';
    this.#key = key;
    this.#values = values;
  }

  line(language: keyof Bilingual): string {
    const text = messages[this.#key][language].replace(/\{(\w+)\}/g, (whole, name: string) =>
      String(this.#values[name] ?? whole),
    );
    return `mudaqqiq: ${text}`;
  }
}

export function oneOf<T extends string>(option: string, value: string, choices: readonly T[]): T {
  if ((choices as readonly string[]).includes(value)) return value as T;
  throw new UsageError('invalid-choice', { option, value, choices: choices.join(' | ') });
}

export function wholeNumber(option: string, value: string, least: number): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= least && /^\d+$/.test(value)) return number;
  throw new UsageError('invalid-number', { option, value, least });
}
