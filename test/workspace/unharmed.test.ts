/**
 * Ten thousand drafts with one byte or one character damaged: reading throws only a problem that is reported, every
 * doubt about the bytes is reported and keeps the file from being written, and safe fixes of marks and figures lose no
 * letter.
 */
import { expect, it } from 'vitest';
import { applyFixes, createLinter } from '../../src/linter/index.ts';
import { allRules } from '../../src/rules/index.ts';
import { bare, toLatinDigits } from '../../src/text/index.ts';
import { type OpenDraft, openDraft } from '../../src/workspace/drafts.ts';
import { decodeText, type Encoding, encodeText } from '../../src/workspace/encoding.ts';
import { ProblemError } from '../../src/workspace/problems.ts';
import { loadTestEngine } from '../engine.ts';

const TEXTS = [
  'أعلن مدير المهرجان سليم الوتيدي أن الدورة تبدأ يوم الأحد، وقال إن قاعة الفنون جاهزة.',
  'افتتح ناصر المداوي الجسر الجديد أمس؛ وحضر الافتتاح نحو 1,250 زائرا.',
  'قالت الباحثة: «الخطة كاملة»، وأضافت: «نحتاج إلى ٣٫٥ مليون دينار».',
  'هل فاق عدد الزوار ما كان قبل عام؟ نعم، وفق الهيئة (الإحصاء السنوي)!',
  'غلاف الكتاب أزرق: رسمه فكري القلاف، وطبعته دار «الضفاف» في 12 نسخة.\nوشكر الناشر القراء.',
  'كفل القانون حق التظلم خلال 30 يوما، ثم فصّلت اللائحة طرقه.',
];
const ENCODINGS: readonly Encoding[] = ['utf-8', 'utf-16le', 'windows-1256', 'iso-8859-6', 'x-mac-arabic'];
const DRAFTS = 10_000;
/** Reading all rules' view of each would take minutes; the marks' rules of one in five take seconds. */
const LINT_EVERY = 5;

/** A linear congruential generator: the same damage on every machine. */
function createDice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const linter = createLinter({
  ...(await loadTestEngine()),
  rules: allRules.filter(({ id }) => /^(?:typography|numbers\/digits)/.test(id)),
});

/** The letters and figures, whatever the marks: what a fix of marks may not change. */
const lettersOf = (text: string): string => toLatinDigits(bare(text)).replace(/[^\p{L}\d]/gu, '');

function fixSafely(text: string, options: Parameters<typeof linter.lint>[1]): string {
  for (let round = 0; round < 3; round++) {
    const next = applyFixes(text, linter.lint(text, options)).text;
    if (next === text) break;
    text = next;
  }
  return text;
}

/** What the encoding has of a text. */
function encode(encoding: Encoding, text: string): Uint8Array {
  const known = [...text].filter((each) => encodeText({ text: each, encoding, mark: false }) !== undefined);
  return encodeText({ text: known.join(''), encoding, mark: encoding === 'utf-16le' })!;
}

function damageByte(bytes: Uint8Array, dice: (below: number) => number): Uint8Array {
  const at = dice(bytes.length);
  const kind = dice(3);
  const [front, back] = [bytes.slice(0, at), bytes.slice(kind === 2 ? at : at + 1)];
  return Uint8Array.of(...front, ...(kind === 0 ? [] : [dice(256)]), ...back);
}

/** Undefined for what is refused with a problem. */
function open(bytes: Uint8Array): OpenDraft | undefined {
  try {
    return openDraft('/desk/a.txt', bytes);
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}

it('one byte', { timeout: 60_000 }, () => {
  const dice = createDice(12);
  for (let place = 0; place < DRAFTS; place++) {
    const encoding = ENCODINGS[place % ENCODINGS.length]!;
    const bytes = damageByte(encode(encoding, TEXTS[dice(TEXTS.length)]!), dice);
    const draft = open(bytes);
    if (!draft) continue;
    const label = `${encoding}, draft ${place}`;
    const read = decodeText(bytes)!;
    const lossless = encodeText(read);
    if (encoding === 'utf-8' || encoding === 'utf-16le')
      expect([label, read.encoding]).toEqual([label, encoding]);
    // What is written back is what was read, byte for byte; else it is reported and never written.
    const isSame = lossless?.length === bytes.length && lossless.every((byte, at) => byte === bytes[at]);
    if (!isSame || read.encoding !== encoding) expect([label, draft.mayRewrite]).toEqual([label, false]);
    if (!draft.mayRewrite) expect(draft.notes.length, label).toBeGreaterThan(0);
    if (place % LINT_EVERY !== 0) continue;
    const { text, format, mayRewrite } = draft;
    const fixed = fixSafely(text, { format, mayRewrite });
    if (mayRewrite) expect(lettersOf(fixed), label).toBe(lettersOf(text));
    else expect(fixed, label).toBe(text);
  }
});

const STRANGERS = [
  '\ufffd',
  '\u200b',
  '\u202e',
  '\u202b',
  '\u0002',
  'ـ',
  '\u0651',
  '&zwnj;',
  '&nbsp;',
  '&#1571;',
  '&x;',
  '?',
  ',',
  '«',
  '»',
  '(',
  '"',
  ' ',
];

it('one character', { timeout: 60_000 }, () => {
  const dice = createDice(34);
  for (let place = 0; place < DRAFTS / LINT_EVERY; place++) {
    const whole = TEXTS[dice(TEXTS.length)]!;
    const at = dice(whole.length);
    const stranger = STRANGERS[place % STRANGERS.length]!;
    const text = whole.slice(0, at) + stranger + whole.slice(at + dice(2));
    const format = (['txt', 'html'] as const)[dice(2)]!;
    const label = `${format}, draft ${place}: ${JSON.stringify(text)}`;
    const fixed = fixSafely(text, { format });
    const plain = (each: string): string =>
      lettersOf(each.replaceAll('&#1571;', 'أ').replace(/&(?:zwnj|nbsp);/g, ''));
    expect(plain(fixed), label).toBe(plain(text));
    // An entity goes whole or stays whole.
    expect(fixed.replace(/&(?:#1571|zwnj|nbsp|x);/g, ''), label).not.toMatch(/&|zwnj|nbsp|1571/);
    if (stranger === '\ufffd') expect(fixed, label).toBe(text);
  }
});
