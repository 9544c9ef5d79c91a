import type { Draft, Fact, RuleContext } from '../../draft/index.ts';
import type { Lexicon } from '../../lexicon/index.ts';
import { isMark, type Paragraph, type Range, type Token } from '../../text/index.ts';
import { repairAll, replace } from '../fixes.ts';
import { defineRule } from '../rule.ts';

/** Shorter words read both ways too often: من, نم. */
const SHORTEST = 3;
const FEWEST_WORDS = 2;
/** Of a line's words; names are not words either way. */
const MOSTLY = 0.6;
/** Bits by which one order of a word's letters is commoner than the other: «لاق» is a word too, and rare. */
const CLEAR = 5;

const reversedFact: Fact<readonly Paragraph[], RuleContext> = {
  name: 'reversed lines',
  read: ({ paragraphs }, { lexicon }) => paragraphs.filter((line) => isReversed(line, lexicon)),
  otherwise: [],
};

/** The lines whose letters stand in the order in which they are seen, left to right. */
export function readReversed(draft: Draft, context: RuleContext): readonly Range[] {
  return draft.fact(reversedFact, context);
}

function isReversed({ sentences }: Paragraph, lexicon: Lexicon): boolean {
  const words = sentences.flatMap(({ tokens }) => tokens.filter(isLong));
  if (words.length < FEWEST_WORDS || !words.some(({ bare }) => !lexicon.contains(bare))) return false;
  let turned = 0;
  let straight = 0;
  for (const { bare } of words) {
    const back = [...bare].reverse().join('');
    const gap = lexicon.rarity(bare) - lexicon.rarity(back);
    if (gap >= CLEAR) turned++;
    else if (gap <= -CLEAR) straight++;
    // Most lines end here, at their second word.
    if (straight >= FEWEST_WORDS && straight > turned) return false;
  }
  return turned >= FEWEST_WORDS && turned >= MOSTLY * words.length && straight < turned / FEWEST_WORDS;
}

function isLong({ kind, bare }: Token): boolean {
  return kind === 'word' && bare.length >= SHORTEST;
}

const MIRRORED: Readonly<Record<string, string>> = Object.fromEntries(
  ['()', '[]', '{}', '«»', '“”', '‹›'].flatMap((pair) => [
    [pair[0]!, pair[1]!],
    [pair[1]!, pair[0]!],
  ]),
);
/** Figures and Latin words are seen left to right in any line. */
const LEFT_TO_RIGHT =
  /[\p{Script=Latin}\p{Nd}](?:[\p{Script=Latin}\p{Nd}.,:/@_\-٫٬]*[\p{Script=Latin}\p{Nd}])?/gu;

/** The line in the order in which it is read; brackets as they are typed. */
export function turn(line: string): string {
  const kept = line.replace(LEFT_TO_RIGHT, (run) => [...run].reverse().join(''));
  const letters: string[] = [];
  for (const character of kept) {
    const before = letters.at(-1);
    // A vowel mark stands on the letter before it, whatever the order.
    if (before !== undefined && isMark(character.charCodeAt(0)))
      letters[letters.length - 1] = before + character;
    else letters.push(MIRRORED[character] ?? character);
  }
  return letters.reverse().join('');
}

export const reversed = defineRule({
  id: 'typography/reversed',
  severity: 'error',
  fixable: true,
  description: {
    ar: 'سطر حروفه معكوسة الترتيب (من ملفات PDF غالبًا)',
    en: 'A line with its letters in reverse order, mostly out of PDF files',
  },
  messages: {
    main: {
      ar: 'حروف هذا السطر معكوسة الترتيب: خُزّنت كما تُرى من اليسار لا كما تُقرأ؛ يعيدها الإصلاح.',
      en: 'The letters of this line stand in reverse: they were stored as they are seen from the left, not as they are read. The fix turns them.',
    },
  },
  *check(draft, context) {
    const lines = readReversed(draft, context);
    const edits = lines.map(({ start, end }) => ({
      start,
      end,
      text: turn(draft.original.slice(start, end)),
    }));
    for (const { start, end, text } of edits) {
      const all = edits.length > 1 ? [repairAll(edits)] : [];
      yield { start, end, message: 'main', fixes: [replace(start, end, text), ...all] };
    }
  },
});
