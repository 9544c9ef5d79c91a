import type { Lexicon } from '../../lexicon/index.ts';
import type { Token } from '../../text/index.ts';
import { replace, respace } from '../fixes.ts';
import { defineRule, type Report } from '../rule.ts';

type Key = 'main' | 'digit' | 'zero' | 'foreign';

const FOREIGN_KINDS: ReadonlySet<Token['kind']> = new Set(['latin', 'number', 'date']);
/** Written onto their figure by habit, as abbreviations are: 1447هـ, 5كلم, 10كجم. */
const UNITS: ReadonlySet<string> = new Set('كلم كجم كغم ملم ملغ ملج سنتم ميغا جيجا'.split(' '));
/** A name of a file or a code: «تقرير_2025», report.pdf. */
const IS_CODE = /[._\-@/\\]/;
/** Letters of writings that no Arabic or Latin text mixes into a word. */
const OTHER_WRITING =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}]/u;

/** No word of a Latin language that an editor would set apart: «الوزir» is a word that a scanner broke. */
const RUBBLE = /^[a-z]{1,2}$/;

export const glued = defineRule<Key>({
  id: 'typography/glued',
  scope: 'paragraph',
  severity: 'warning',
  fixable: true,
  description: {
    ar: 'كلمة عربية التصقت برقم أو بحروف لاتينية (عام2025)',
    en: 'An Arabic word run into figures or Latin letters (عام2025)',
  },
  messages: {
    main: {
      ar: 'التصق «{first}» بـ«{second}»؛ تفصل بينهما مسافة.',
      en: '“{first}” runs into “{second}”; a space goes between them.',
    },
    digit: {
      ar: 'الرقم «{digit}» مكان حرف في الكلمة؛ الصواب «{right}».',
      en: 'The figure {digit} stands for a letter of the word; write “{right}”.',
    },
    zero: {
      ar: 'حرف O مكان الصفر في «{wrong}»؛ يُكتب «{right}».',
      en: 'The letter O stands for a zero in “{wrong}”; write “{right}”.',
    },
    foreign: {
      ar: 'حروف من كتابة أخرى («{second}») داخل الكلمة العربية «{first}» أو ملتصقة بها؛ تُراجع.',
      en: 'Letters of another script (“{second}”) inside the Arabic word “{first}” or run into it; look at it again.',
    },
  },
  *check({ tokens }, { lexicon }) {
    yield* findZeros(tokens);
    for (let at = 0; at + 1 < tokens.length; at++) {
      const [one, two] = [tokens[at]!, tokens[at + 1]!];
      if (one.kind !== 'word' && two.kind !== 'word') continue;
      const digit = readDigit(tokens, at, lexicon);
      if (digit) {
        yield digit;
        at += 2;
        continue;
      }
      const [start, end] = [one.start, two.end];
      const [word, other] = one.kind === 'word' ? [one, two] : [two, one];
      const isForeign = OTHER_WRITING.test(other.text) || RUBBLE.test(other.text);
      if (!OTHER_WRITING.test(other.text) && !isGlued(tokens, at, lexicon)) continue;
      if (isForeign)
        yield { start, end, message: 'foreign', values: { first: word.text, second: other.text } };
      else {
        const fixes = [respace(one.end, one.end, ' ')];
        yield { start, end, message: 'main', values: { first: one.text, second: two.text }, fixes };
      }
    }
  },
});

function isGlued(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const [one, two] = [tokens[at]!, tokens[at + 1]!];
  const [word, other] = one.kind === 'word' ? [one, two] : [two, one];
  if (word.kind !== 'word' || !FOREIGN_KINDS.has(other.kind)) return false;
  if (other.kind === 'latin' && IS_CODE.test(other.text)) return false;
  // What follows a full stop or an @ is the end of an address: «site.comأو».
  if (other.kind === 'latin' && one === other && ADDRESS.has(tokens[at - 1]?.text ?? '')) return false;
  if (two === word && UNITS.has(word.bare)) return false;
  // «ط1» and «أ4» are labels; a name or model («آيفون6», «كوفيد19») is its owner's to write.
  return isPlainWord(word.bare, lexicon);
}

const ADDRESS: ReadonlySet<string> = new Set(['.', '@', '/', ':', '_', '-']);
const SHORTEST = 3;
/** Words of two letters that are not names of letters: «إف16» is an aircraft, «بي3» a model. */
const SHORT_WORDS: ReadonlySet<string> = new Set('من في عن أو لا ما لم أن إن قد'.split(' '));
/** The same of three: «إيه320». */
const LETTERS: ReadonlySet<string> = new Set(['إيه', 'ايه', 'آيه', 'إكس', 'اكس', 'دبليو', 'كيو']);

function isPlainWord(word: string, lexicon: Lexicon): boolean {
  const [best] = lexicon.analyse(word);
  if (!best || best.pos === 'name' || best.pos === 'place') return false;
  return word.length >= SHORTEST ? !LETTERS.has(word) : SHORT_WORDS.has(word);
}

/** «ا1وزير»: what a scanner took for a figure. */
const READ_AS: Readonly<Record<string, string>> = {
  '1': 'ل',
  '٥': 'ه',
  '١': 'ا',
  '5': 'ه',
  '0': 'ه',
  '٠': '',
};

function readDigit(tokens: readonly Token[], at: number, lexicon: Lexicon): Report<'digit'> | undefined {
  const [before, figure, after] = [tokens[at]!, tokens[at + 1]!, tokens[at + 2]];
  if (figure.kind !== 'number' || figure.text.length !== 1 || after?.kind !== 'word') return undefined;
  if (before.kind !== 'word' && before.kind !== 'clitic') return undefined;
  const letter = READ_AS[figure.text];
  if (letter === undefined) return undefined;
  const right = before.bare + letter + after.bare;
  if (!lexicon.contains(right) || (isPlainWord(before.bare, lexicon) && isPlainWord(after.bare, lexicon)))
    return undefined;
  const [start, end] = [before.start, after.end];
  return {
    start,
    end,
    message: 'digit',
    values: { digit: figure.text, right },
    fixes: [replace(start, end, right)],
  };
}

/** «٥O»: a zero typed on the row of letters. H2O, 5G and O2 are what they are. */
const ENDS_IN_O = /^(?:[٠-٩]+[Oo]+|[0-9]*[1-9][0-9]*O+)$/;

function* findZeros(tokens: readonly Token[]): Iterable<Report<'zero'>> {
  for (const { kind, text, start, end } of tokens) {
    if (kind !== 'latin' || !ENDS_IN_O.test(text)) continue;
    const right = text.replace(/[Oo]/g, /[٠-٩]/.test(text) ? '٠' : '0');
    yield {
      start,
      end,
      message: 'zero',
      values: { wrong: text, right },
      fixes: [replace(start, end, right)],
    };
  }
}
