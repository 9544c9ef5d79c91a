import type { Edit } from '../../draft/index.ts';
import type { Token } from '../../text/index.ts';
import { respace } from '../fixes.ts';
import { defineRule, type Report } from '../rule.ts';
import { beside, isArabic, isNoMark, isProclitic, readRoles } from './marks.ts';

type Key = 'before' | 'after' | 'around' | 'inside' | 'outside' | 'particle';
type Roles = ReturnType<typeof readRoles>;

const MARKS = new Set(['،', '؛', ':', '.', '؟', '!', '…', ',', ';', '?']);
const LATIN_MARKS = new Set([',', ';', '?']);
/** «(ة)», «(ات)», «(ال)»: brackets that give another form of the word they are written onto. */
const LONGEST_ENDING = 3;

export const spacing = defineRule<Key>({
  id: 'typography/spacing',
  scope: 'paragraph',
  severity: 'warning',
  fixable: true,
  description: {
    ar: 'المسافات قبل علامات الترقيم وبعدها وداخل الأقواس',
    en: 'Spaces before and after marks, and inside brackets and quotation marks',
  },
  messages: {
    before: {
      ar: 'لا مسافة قبل «{mark}»: العلامة تلتصق بالكلمة التي قبلها.',
      en: 'No space before “{mark}”: the mark belongs to the word before it.',
    },
    after: {
      ar: 'تنقص مسافة بعد «{mark}».',
      en: 'A space is missing after “{mark}”.',
    },
    around: {
      ar: 'المسافة بعد «{mark}» لا قبلها.',
      en: 'The space goes after “{mark}”, not before it.',
    },
    inside: {
      ar: 'لا مسافة بين «{mark}» وما بداخلها.',
      en: 'No space between “{mark}” and what it encloses.',
    },
    outside: {
      ar: 'تنقص مسافة بين «{mark}» والكلمة المجاورة.',
      en: 'A space is missing between “{mark}” and the word beside it.',
    },
    particle: {
      ar: 'الحرف «{mark}» يُكتب متصلًا بما بعده.',
      en: 'The particle “{mark}” is written onto what follows it.',
    },
  },
  *check(draft) {
    const { tokens } = draft;
    const roles = readRoles(draft);
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at]!;
      if (token.kind === 'word' || token.kind === 'clitic') {
        const found = checkParticle(tokens, at, roles);
        if (found) yield found;
      }
      if (token.kind !== 'punctuation') continue;
      const role = roles(token);
      if (isNoMark(tokens, at)) continue;
      const found = MARKS.has(token.text)
        ? checkMark(tokens, at, roles)
        : role && checkEnclosing(tokens, at, role);
      if (found) yield found;
    }
  },
});

/** Stops and commas: «قال ، إن», «قال ،إن», «قال،إن». */
function checkMark(tokens: readonly Token[], at: number, roles: Roles): Report<Key> | undefined {
  const mark = tokens[at]!;
  const next = tokens[at + 1];
  // «...» may stand alone, «.NET» and «:)» are not marks of a sentence.
  if (next?.text === '.' || tokens[at - 1]?.text === '.') return undefined;
  if (mark.text === ':' && (next?.text === ')' || next?.text === '(')) return undefined;
  if (LATIN_MARKS.has(mark.text) && !isArabic(beside(tokens, at, -1)) && !isArabic(beside(tokens, at, 1)))
    return undefined;
  const blank = blankBefore(tokens, at, roles);
  const tight = isTightAfter(tokens, at, roles);
  if (!blank && !tight) return undefined;
  const start = blank?.start ?? mark.start;
  const edits: Edit[] = [];
  if (blank) edits.push({ start: blank.start, end: blank.end, text: '' });
  if (tight) edits.push({ start: mark.end, end: mark.end, text: ' ' });
  const fix = { ...respace(start, mark.end, ''), edits };
  const message = blank && tight ? 'around' : blank ? 'before' : 'after';
  return { start, end: mark.end, message, values: { mark: mark.text }, fixes: [fix] };
}

function blankBefore(tokens: readonly Token[], at: number, roles: Roles): Token | undefined {
  const blank = tokens[at - 1];
  const word = tokens[at - 2];
  if (blank?.kind !== 'space' || !word) return undefined;
  const next = tokens[at + 1];
  const { text } = tokens[at]!;
  if (text === '.' && (next?.kind === 'number' || next?.kind === 'latin')) return undefined;
  // «10 : 30» and «5 - 3 : 2» are figures, not sentences.
  if (text === ':' && word.kind === 'number' && beside(tokens, at, 1)?.kind === 'number') return undefined;
  const carries =
    isArabic(word) ||
    ['number', 'date', 'latin', 'hashtag', 'handle'].includes(word.kind) ||
    word.text === '%';
  return carries || roles(word) === 'close' ? blank : undefined;
}

function isTightAfter(tokens: readonly Token[], at: number, roles: Roles): boolean {
  const before = tokens[at - 1]?.kind === 'space' ? tokens[at - 2] : tokens[at - 1];
  const next = tokens[at + 1];
  const { text } = tokens[at]!;
  // A mark that opens a line is typography/punctuation's.
  if (!before || before.kind === 'newline' || !next || text === '…') return false;
  // A full stop between letters may shorten words («د.أحمد», «ش.م.م»): only long words on both sides are sentences.
  if (text === '.') return next.kind === 'word' && isLong(before) && isLong(next);
  if (next.kind === 'word' || next.kind === 'clitic') return isArabic(before) || before.kind !== 'latin';
  if (roles(next) === 'open') return isArabic(before) && text !== '!' && text !== '؟';
  if (next.kind !== 'number' && next.kind !== 'latin') return false;
  return isArabic(before) && (text === '،' || text === '؛');
}

function isLong(token: Token): boolean {
  return token.kind === 'word' && token.bare.length >= 3;
}

/** Brackets and quotation marks: «( نص )», «كلمة(نص)», «(نص)كلمة». */
function checkEnclosing(
  tokens: readonly Token[],
  at: number,
  role: 'open' | 'close',
): Report<Key> | undefined {
  const mark = tokens[at]!;
  const inward = role === 'open' ? 1 : -1;
  const inner = tokens[at + inward];
  const values = { mark: mark.text };
  const gap = role === 'open' ? mark.start : mark.end;
  const touches = touchesWord(tokens, at, inward);
  if (inner?.kind === 'space' && isEnclosed(tokens[at + 2 * inward])) {
    const start = Math.min(mark.start, inner.start);
    const end = Math.max(mark.end, inner.end);
    const fix = respace(inner.start, inner.end, '');
    const edits = touches ? [...fix.edits, { start: gap, end: gap, text: ' ' }] : fix.edits;
    // Whether the mark closes what is before it or opens what follows is then the writer's to say.
    return { start, end, message: 'inside', values, fixes: [{ ...fix, edits, safe: !touches }] };
  }
  if (!touches || isShortForm(tokens, at, inward)) return undefined;
  return { start: mark.start, end: mark.end, message: 'outside', values, fixes: [respace(gap, gap, ' ')] };
}

/** A word stands hard against the mark's outer side, and is not a particle that belongs there (بـ«…»). */
function touchesWord(tokens: readonly Token[], at: number, inward: 1 | -1): boolean {
  const outer = tokens[at - inward];
  if (outer?.kind !== 'word') return false;
  return inward === 1 ? !isProclitic(outer.bare) : outer.bare.length > 2;
}

function isEnclosed(token: Token | undefined): boolean {
  return token !== undefined && token.kind !== 'newline' && token.kind !== 'markup';
}

/** «المتدرب(ة)», «(ال)مشاركون». */
function isShortForm(tokens: readonly Token[], at: number, inward: 1 | -1): boolean {
  if (!'()[]'.includes(tokens[at]!.text)) return false;
  const inner = tokens[at + inward];
  const partner = tokens[at + 2 * inward];
  const isEnding = inner?.kind === 'word' || inner?.kind === 'clitic';
  return isEnding && inner.bare.length <= LONGEST_ENDING && '()[]'.includes(partner?.text ?? 'x');
}

/** «ب "الثقيل"», «لـ «الأهرام»», «بـ 20». */
function checkParticle(tokens: readonly Token[], at: number, roles: Roles): Report<Key> | undefined {
  const token = tokens[at]!;
  const blank = tokens[at + 1];
  const next = tokens[at + 2];
  if (token.bare.length !== 1 || blank?.kind !== 'space' || !next) return undefined;
  const long = token.text.length > 1;
  const joins = 'بلك'.includes(token.bare) || (!long && 'وف'.includes(token.bare));
  const isQuote = roles(next) === 'open' && '«“"'.includes(next.text);
  if (!joins || !(isQuote || (long && next.kind === 'number'))) return undefined;
  // «الفئة ب «الممتازة»»: a letter that names something.
  if (!long && beside(tokens, at, -1)?.text === 'الفئة') return undefined;
  const text = 'بلك'.includes(token.bare) ? `${token.bare}ـ` : token.bare;
  const fixes = [respace(token.start, blank.end, text)];
  return { start: token.start, end: blank.end, message: 'particle', values: { mark: token.bare }, fixes };
}
