import type { Gender, Lexicon } from '../../lexicon/index.ts';
import type { Sentence, Token } from '../../text/index.ts';
import { replace } from '../fixes.ts';
import { defineRule, type Report } from '../rule.ts';
import { offsetIn } from '../typography/marks.ts';
import { genderOfPlural, genderOfSingular, listedPlural, mayBeWomen } from './nouns.ts';
import { findOnes, findTeen, findTens, findUnit, teenFor } from './number-words.ts';
import { frontLengths, isAfterTeen } from './reader.ts';

type Kind = 'few' | 'teen' | 'tens' | 'one';
/** With the gender of what is counted: its word is part of the sentence. */
type Key = `${Kind}-${Gender}` | 'ordinal' | 'cardinal';

export const agreement = defineRule<Key>({
  id: 'numbers/agreement',
  scope: 'paragraph',
  severity: 'warning',
  fixable: true,
  description: {
    ar: 'تذكير العدد وتأنيثه مع المعدود',
    en: 'Gender of a number in words and of what it counts',
  },
  messages: {
    'few-m': {
      ar: 'العدد من ثلاثة إلى عشرة يخالف معدوده: «{noun}» مذكر المفرد، فيُقال «{right}».',
      en: 'Three to ten take the opposite gender: the singular of “{noun}” is masculine, so write “{right}”.',
    },
    'few-f': {
      ar: 'العدد من ثلاثة إلى عشرة يخالف معدوده: «{noun}» مؤنث المفرد، فيُقال «{right}».',
      en: 'Three to ten take the opposite gender: the singular of “{noun}” is feminine, so write “{right}”.',
    },
    'teen-m': {
      ar: '«{noun}» مذكر، فيُقال «{right}».',
      en: '“{noun}” is masculine, so write “{right}”.',
    },
    'teen-f': {
      ar: '«{noun}» مؤنث، فيُقال «{right}».',
      en: '“{noun}” is feminine, so write “{right}”.',
    },
    'tens-m': {
      ar: '«{noun}» مذكر، فيُقال «{right}».',
      en: '“{noun}” is masculine, so write “{right}”.',
    },
    'tens-f': {
      ar: '«{noun}» مؤنث، فيُقال «{right}».',
      en: '“{noun}” is feminine, so write “{right}”.',
    },
    'one-m': {
      ar: 'مفرد «{noun}» مذكر، فيُقال «{right}».',
      en: 'The singular of “{noun}” is masculine, so write “{right}”.',
    },
    'one-f': {
      ar: 'مفرد «{noun}» مؤنث، فيُقال «{right}».',
      en: 'The singular of “{noun}” is feminine, so write “{right}”.',
    },
    ordinal: {
      ar: 'العدد الترتيبي يطابق في جزأيه: «{right}».',
      en: 'Both parts of an ordinal agree: “{right}”.',
    },
    cardinal: {
      ar: 'الترتيب بـ«الحادي» لا «الواحد»: «{right}».',
      en: 'As an ordinal the unit is الحادي, not الواحد: “{right}”.',
    },
  },
  *check({ sentences }, { lexicon }) {
    for (const sentence of sentences) {
      for (let at = 0; at < sentence.tokens.length; at++) {
        if (sentence.tokens[at]!.kind !== 'word') continue;
        const found = checkWord(sentence, at, lexicon);
        if (found) yield found;
      }
    }
  },
});

function checkWord(sentence: Sentence, at: number, lexicon: Lexicon): Report<Key> | undefined {
  const { tokens } = sentence;
  const token = tokens[at]!;
  const next = tokens[at + 1];
  if (next?.kind !== 'word') return undefined;
  for (const length of frontLengths(token.bare)) {
    const word = token.bare.slice(length);
    const start = offsetIn(token, length);
    const found =
      checkOrdinal(token, word, next, start) ??
      checkTeen(tokens, at, word, start, lexicon) ??
      checkTens(tokens, at, word, start, lexicon) ??
      checkFew(sentence, at, word, start, lexicon) ??
      checkOne(tokens, at, word, start, lexicon);
    if (found) return found;
  }
  return undefined;
}

/** «ثلاث أفلام», «خمسة سيدات». */
function checkFew(
  sentence: Sentence,
  at: number,
  word: string,
  start: number,
  lexicon: Lexicon,
): Report<Key> | undefined {
  const unit = findUnit(word);
  const { tokens } = sentence;
  const noun = tokens[at + 1]!;
  if (!unit || isAfterTeen(tokens, at, word)) return undefined;
  const bare =
    noun.bare.startsWith('ال') && listedPlural(noun.bare.slice(2)) ? noun.bare.slice(2) : noun.bare;
  const gender = hundred(unit.value, bare) ?? genderOfPlural(bare, lexicon) ?? womenIn(sentence, bare);
  if (!gender || gender === unit.counts)
    return checkEight(unit.counts, word, start, tokens[at]!, noun, gender);
  const { start: first, end } = tokens[at]!;
  // «الدول الست أعضاء المجلس»; of «الثلاث أيام» the article is at fault (`grammar/article`).
  if (tokens[at]!.bare.endsWith(`ال${word}`) && !noun.bare.startsWith('ال')) return undefined;
  // «الخمس الأعوام»: with two articles it is an adjective, and comes after what it counts.
  if (noun.bare.startsWith('ال') && tokens[at]!.bare === `ال${word}`) {
    const turned = `${noun.text} ال${unit.other}`;
    const values = { noun: noun.text, right: turned };
    return {
      start: first,
      end: noun.end,
      message: `few-${gender}`,
      values,
      fixes: [replace(first, noun.end, turned)],
    };
  }
  const right = `${unit.other} ${noun.text}`;
  return {
    start,
    end: noun.end,
    message: `few-${gender}`,
    values: { noun: noun.text, right },
    fixes: [replace(start, end, unit.other)],
  };
}

/** «ثمان سنوات» has lost the ي that it keeps before a noun: ثماني سنوات. */
function checkEight(
  counts: Gender,
  word: string,
  start: number,
  number: Token,
  noun: Token,
  gender: Gender | undefined,
): Report<Key> | undefined {
  if (word !== 'ثمان' || gender !== counts) return undefined;
  const values = { noun: noun.text, right: `ثماني ${noun.text}` };
  const fixes = [replace(start, number.end, 'ثماني')];
  return { start, end: noun.end, message: `few-${gender}`, values, fixes };
}

/** مئة is feminine: ثلاث مئة, written apart or as one word. */
function hundred(value: number, word: string): Gender | undefined {
  return (word === 'مئة' || word === 'مائة') && value >= 3 && value <= 9 ? 'f' : undefined;
}

/** Cues that the sentence counts people: a jury, those who took part. */
const PEOPLE =
  /^[وفبل]*(?:لجنة|اللجنة|للجنة|تضم|يضم|وتضم|ويضم|تحكيم|التحكيم|شاركت|بمشاركة|تكريم|كرمت|كرم|فنانات|ممثلات|سيدات|نساء)$/;

function womenIn({ tokens }: Sentence, word: string): Gender | undefined {
  if (!mayBeWomen(word)) return undefined;
  return tokens.some((token) => token.kind === 'word' && PEOPLE.test(token.bare)) ? 'f' : undefined;
}

/** «خمسة عشر دولة», «إحدى عشر عاما». */
function checkTeen(
  tokens: readonly Token[],
  at: number,
  word: string,
  start: number,
  lexicon: Lexicon,
): Report<Key> | undefined {
  const teen = findTeen(word);
  const ten = tokens[at + 1]!;
  const noun = tokens[at + 2];
  if (!teen || (ten.bare !== 'عشر' && ten.bare !== 'عشرة') || noun?.kind !== 'word') return undefined;
  const gender = genderOfSingular(noun.bare, lexicon);
  if (!gender) return undefined;
  const right = teenFor(teen.value, gender, word);
  if (teen.counts === gender && right.endsWith(` ${ten.bare}`)) return undefined;
  const values = { noun: noun.text, right: `${right} ${noun.text}` };
  return { start, end: noun.end, message: `teen-${gender}`, values, fixes: [replace(start, ten.end, right)] };
}

/** «خمس وعشرون فيلما», «واحد وعشرون دولة». */
function checkTens(
  tokens: readonly Token[],
  at: number,
  word: string,
  start: number,
  lexicon: Lexicon,
): Report<Key> | undefined {
  const unit = findOnes(word);
  const tens = tokens[at + 1]!;
  const noun = tokens[at + 2];
  if (!unit || unit.value < 1 || unit.value > 9 || noun?.kind !== 'word') return undefined;
  if (!tens.bare.startsWith('و') || findTens(tens.bare.slice(1)) === undefined) return undefined;
  const gender = genderOfSingular(noun.bare, lexicon);
  if (!gender || gender === unit.counts) return undefined;
  const right = unit.other;
  const values = { noun: noun.text, right: `${right} ${tens.text} ${noun.text}` };
  const fixes = [replace(start, tokens[at]!.end, right)];
  return { start, end: noun.end, message: `tens-${gender}`, values, fixes };
}

/** «أحد الشركات», «إحدى المستشفيات»: by the singular of what follows. */
function checkOne(
  tokens: readonly Token[],
  at: number,
  word: string,
  start: number,
  lexicon: Lexicon,
): Report<Key> | undefined {
  const noun = tokens[at + 1]!;
  if (!['أحد', 'إحدى', 'احدى'].includes(word) || !noun.bare.startsWith('ال')) return undefined;
  // «يوم الأحد الشركات مغلقة»: with the article it is Sunday.
  if (tokens[at]!.bare.endsWith(`ال${word}`)) return undefined;
  const gender = genderOfPlural(noun.bare.slice(2), lexicon);
  if (!gender || gender === (word === 'أحد' ? 'm' : 'f')) return undefined;
  const right = gender === 'm' ? 'أحد' : 'إحدى';
  const values = { noun: noun.text, right: `${right} ${noun.text}` };
  return {
    start,
    end: noun.end,
    message: `one-${gender}`,
    values,
    fixes: [replace(start, tokens[at]!.end, right)],
  };
}

const ORDINAL = /^ال(?:حادي|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع)(ة?)$/;

/** «الدورة الثالثة عشر», «القرن الواحد والعشرين». */
function checkOrdinal(token: Token, word: string, next: Token, start: number): Report<Key> | undefined {
  const ordinal = ORDINAL.exec(word);
  if (ordinal && (next.bare === 'عشر' || next.bare === 'عشرة')) {
    const right = ordinal[1] ? 'عشرة' : 'عشر';
    if (next.bare === right) return undefined;
    const values = { right: `${word} ${right}` };
    return {
      start,
      end: next.end,
      message: 'ordinal',
      values,
      fixes: [replace(next.start, next.end, right)],
    };
  }
  const cardinal = /^الواحد(ة?)$/.exec(word);
  if (!cardinal || !next.bare.startsWith('وال') || findTens(next.bare.slice(3)) === undefined)
    return undefined;
  const right = cardinal[1] ? 'الحادية' : 'الحادي';
  const values = { right: `${right} ${next.text}` };
  return { start, end: next.end, message: 'cardinal', values, fixes: [replace(start, token.end, right)] };
}
